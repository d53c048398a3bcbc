import { EndLinksOfAccount } from './end-links/end-links.job';
import { ConsentEntryRow } from './store/consent-entry.row';
import { DeletionRequestRow } from './store/deletion-request.row';
import { FamilyLinkRow } from './store/family-link.row';
import { HourlyQuotaRow } from './store/hourly-quota.row';
import { LinkInvitationRow } from './store/link-invitation.row';
import { ObjectionRow } from './store/objection.row';
import { OlderPersonRow } from './store/older-person.row';
import { PersonChangeRow } from './store/person-change.row';
import { PersonNoticeRow } from './store/person-notice.row';
import { TellOfOrder } from './tell-asked-for/tell-of-order.job';
import { TellAskedFor } from './tell-asked-for/tell-asked-for.job';

export { type ContactLook, ContactLooks } from './contact-looks.use-case';
export { ContactQuery } from './contact.query';
export {
  CreateOlderPersons,
  type PersonToCreate,
} from './create-older-persons/create-older-persons.use-case';
export { type OlderPerson, type PersonDraft, type Profile } from './domain/older-person';
export { MatchingFacts, type PersonFacts } from './matching-facts.query';
export { isOwnWord, outcomeOfNo, voiceOf } from './domain/own-word';
export { EraseDue } from './erase/erase-due.job';
export { OwnDataModule } from './own-data.module';
export { PeoplePersonalData } from './people-data.adapter';
export { peopleReactions } from './people.reactions';
export { PeopleHttpModule, PeopleModule } from './people.module';
export { peopleProblems } from './people.problems';
export { PersonCards } from './person-cards.query';
export { PersonScope } from './person-scope.query';
export { RecordLevel } from './record-level/record-level.use-case';
export { RegisterOlderPerson } from './register-older-person/register-older-person.use-case';
export { peopleConstraints } from './store/constraints.row';
export { Consents } from './store/consents.store';
export { Objections } from './store/objections.store';
export { PersonNotices } from './store/person-notices.store';

/** The tables of this context. */
export const peopleRows = [
  ConsentEntryRow,
  DeletionRequestRow,
  FamilyLinkRow,
  HourlyQuotaRow,
  LinkInvitationRow,
  ObjectionRow,
  OlderPersonRow,
  PersonChangeRow,
  PersonNoticeRow,
] as const;

/** What this context does when the queue wakes it, for the worker. */
export const peopleHandlers = [EndLinksOfAccount, TellAskedFor, TellOfOrder] as const;
