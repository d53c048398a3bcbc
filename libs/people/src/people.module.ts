import { Module } from '@nestjs/common';
import { AccessHistoryController } from './access-history/access-history.controller';
import { AccessHistoryQuery } from './access-history/access-history.query';
import { AnswerInvitationController } from './answer-invitation/answer-invitation.controller';
import { AnswerInvitation, InvitationTries } from './answer-invitation/answer-invitation.use-case';
import { InvitedLink } from './answer-invitation/invited-link.use-case';
import { ChangeHistoryController } from './change-history/change-history.controller';
import { ChangeHistoryQuery } from './change-history/change-history.query';
import { ChangeLinkController } from './change-link/change-link.controller';
import { ChangeLink } from './change-link/change-link.use-case';
import { CityQuery } from './city.query';
import { ContactLooks } from './contact-looks.use-case';
import { ContactQuery } from './contact.query';
import { CreateOlderPersons } from './create-older-persons/create-older-persons.use-case';
import { DecideConsentController } from './decide-consent/decide-consent.controller';
import { ConsentEffects, DecideConsent } from './decide-consent/decide-consent.use-case';
import { EndLinksOfAccount } from './end-links/end-links.job';
import { GrantLinkController } from './grant-link/grant-link.controller';
import { GrantLink, LinkWriter } from './grant-link/grant-link.use-case';
import { InviteController } from './invite/invite.controller';
import { Invite, InviteGates } from './invite/invite.use-case';
import { ListLinksController } from './list-links/list-links.controller';
import { ListLinksQuery } from './list-links/list-links.query';
import { ObjectionsController } from './list-objections/objections.controller';
import { OpenObjections } from './list-objections/objections.use-case';
import { ListOlderPersonsController } from './list-older-persons/list-older-persons.controller';
import { ListOlderPersonsQuery } from './list-older-persons/list-older-persons.query';
import { MatchingFacts } from './matching-facts.query';
import { PersonCards } from './person-cards.query';
import { ObjectToLinkController } from './object-to-link/object-to-link.controller';
import { ObjectToLink } from './object-to-link/object-to-link.use-case';
import { PeoplePersonalData, PersonWords } from './people-data.adapter';
import { PersonScope } from './person-scope.query';
import { RecordLevel } from './record-level/record-level.use-case';
import { RegisterOlderPersonController } from './register-older-person/register-older-person.controller';
import { FirstWord, RegisterOlderPerson } from './register-older-person/register-older-person.use-case';
import { RevokeLinkController } from './revoke-link/revoke-link.controller';
import { RevokeLink } from './revoke-link/revoke-link.use-case';
import { ShowConsentsController } from './show-consents/show-consents.controller';
import { ShowConsentsQuery } from './show-consents/show-consents.query';
import { NoteLook } from './show-older-person/note-look.use-case';
import { ShowOlderPersonController } from './show-older-person/show-older-person.controller';
import { ShowOlderPersonQuery } from './show-older-person/show-older-person.query';
import { LinkGate } from './steps/link-gate.query';
import { Consents } from './store/consents.store';
import { Deletions } from './store/deletions.store';
import { FamilyLinkStore } from './store/family-link.store';
import { HourlyQuotaStore } from './store/hourly-quota.store';
import { Invitations } from './store/invitations.store';
import { Looks } from './store/looks.store';
import { Objections } from './store/objections.store';
import { OlderPersonStore } from './store/older-person.store';
import { PersonChanges } from './store/person-changes.store';
import { PersonNotices } from './store/person-notices.store';
import { AskerQuery } from './tell-asked-for/asker.query';
import { TellAskedFor } from './tell-asked-for/tell-asked-for.job';
import { TellOfOrder } from './tell-asked-for/tell-of-order.job';
import { ListNoticesQuery } from './tell-by-phone/list-notices.query';
import { TellByPhoneController } from './tell-by-phone/tell-by-phone.controller';
import { TellByPhone } from './tell-by-phone/tell-by-phone.use-case';
import { UpdateOlderPersonController } from './update-older-person/update-older-person.controller';
import { UpdateOlderPerson } from './update-older-person/update-older-person.use-case';
import { ViewContactController } from './view-contact/view-contact.controller';
import { ViewContact } from './view-contact/view-contact.use-case';

const frontDoor = [
  Consents,
  ContactLooks,
  ContactQuery,
  CreateOlderPersons,
  EndLinksOfAccount,
  MatchingFacts,
  Objections,
  PersonCards,
  PeoplePersonalData,
  PersonScope,
  RecordLevel,
  TellAskedFor,
  TellOfOrder,
];
const stores = [
  Deletions,
  FamilyLinkStore,
  HourlyQuotaStore,
  Invitations,
  Looks,
  OlderPersonStore,
  PersonChanges,
  PersonNotices,
];
/** What use cases share or are made of. */
const parts = [
  AskerQuery,
  CityQuery,
  ConsentEffects,
  FirstWord,
  InvitationTries,
  InvitedLink,
  InviteGates,
  LinkGate,
  LinkWriter,
  PersonWords,
];
const useCases = [
  AccessHistoryQuery,
  AnswerInvitation,
  ChangeHistoryQuery,
  ChangeLink,
  DecideConsent,
  GrantLink,
  Invite,
  ListLinksQuery,
  ListNoticesQuery,
  NoteLook,
  ObjectToLink,
  OpenObjections,
  ShowConsentsQuery,
  TellByPhone,
  ListOlderPersonsQuery,
  RegisterOlderPerson,
  RevokeLink,
  ShowOlderPersonQuery,
  UpdateOlderPerson,
  ViewContact,
];

/** Older persons, and who may act for them. */
@Module({
  providers: [...frontDoor, ...useCases, ...parts, ...stores],
  exports: [...frontDoor, ...useCases, CityQuery, Deletions, OlderPersonStore, PersonNotices],
})
export class PeopleModule {}

/** The HTTP face of the context, for the API process. */
@Module({
  imports: [PeopleModule],
  controllers: [
    AccessHistoryController,
    AnswerInvitationController,
    ChangeHistoryController,
    ChangeLinkController,
    DecideConsentController,
    GrantLinkController,
    InviteController,
    ListLinksController,
    ObjectionsController,
    ObjectToLinkController,
    ShowConsentsController,
    TellByPhoneController,
    ListOlderPersonsController,
    RegisterOlderPersonController,
    RevokeLinkController,
    ShowOlderPersonController,
    UpdateOlderPersonController,
    ViewContactController,
  ],
})
export class PeopleHttpModule {}
