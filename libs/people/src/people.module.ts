import { Module } from '@nestjs/common';
import { CityQuery } from './city.query';
import { ContactQuery } from './contact.query';
import { CreateOlderPersons } from './create-older-persons/create-older-persons.use-case';
import { GrantLinkController } from './grant-link/grant-link.controller';
import { GrantLink } from './grant-link/grant-link.use-case';
import { ListOlderPersonsController } from './list-older-persons/list-older-persons.controller';
import { ListOlderPersonsQuery } from './list-older-persons/list-older-persons.query';
import { MatchingFacts } from './matching-facts.query';
import { PersonCards } from './person-cards.query';
import { PersonScope } from './person-scope.query';
import { RecordLevel } from './record-level/record-level.use-case';
import { RegisterOlderPersonController } from './register-older-person/register-older-person.controller';
import { RegisterOlderPerson } from './register-older-person/register-older-person.use-case';
import { RevokeLinkController } from './revoke-link/revoke-link.controller';
import { RevokeLink } from './revoke-link/revoke-link.use-case';
import { ShowOlderPersonController } from './show-older-person/show-older-person.controller';
import { ShowOlderPersonQuery } from './show-older-person/show-older-person.query';
import { FamilyLinkStore } from './store/family-link.store';
import { HourlyQuotaStore } from './store/hourly-quota.store';
import { OlderPersonStore } from './store/older-person.store';
import { UpdateOlderPersonController } from './update-older-person/update-older-person.controller';
import { UpdateOlderPerson } from './update-older-person/update-older-person.use-case';
import { ViewContactController } from './view-contact/view-contact.controller';
import { ViewContact } from './view-contact/view-contact.use-case';

const frontDoor = [ContactQuery, CreateOlderPersons, MatchingFacts, PersonCards, PersonScope, RecordLevel];
const useCases = [
  GrantLink,
  ListOlderPersonsQuery,
  RegisterOlderPerson,
  RevokeLink,
  ShowOlderPersonQuery,
  UpdateOlderPerson,
  ViewContact,
];

/** Older persons, and who may act for them. */
@Module({
  providers: [...frontDoor, ...useCases, CityQuery, FamilyLinkStore, HourlyQuotaStore, OlderPersonStore],
  exports: [...frontDoor, ...useCases],
})
export class PeopleModule {}

/** The HTTP face of the context, for the API process. */
@Module({
  imports: [PeopleModule],
  controllers: [
    GrantLinkController,
    ListOlderPersonsController,
    RegisterOlderPersonController,
    RevokeLinkController,
    ShowOlderPersonController,
    UpdateOlderPersonController,
    ViewContactController,
  ],
})
export class PeopleHttpModule {}
