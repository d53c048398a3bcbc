import { FamilyLinkRow } from './store/family-link.row';
import { HourlyQuotaRow } from './store/hourly-quota.row';
import { OlderPersonRow } from './store/older-person.row';

export { ContactQuery } from './contact.query';
export {
  CreateOlderPersons,
  type PersonToCreate,
} from './create-older-persons/create-older-persons.use-case';
export { type OlderPerson, type PersonDraft, type Profile } from './domain/older-person';
export { MatchingFacts, type PersonFacts } from './matching-facts.query';
export { PeopleHttpModule, PeopleModule } from './people.module';
export { peopleProblems } from './people.problems';
export { PersonCards } from './person-cards.query';
export { PersonScope } from './person-scope.query';
export { RecordLevel } from './record-level/record-level.use-case';
export { RegisterOlderPerson } from './register-older-person/register-older-person.use-case';
export { peopleConstraints } from './store/constraints.row';
export { type Reader } from './store/older-person.store';

/** The tables of this context. */
export const peopleRows = [FamilyLinkRow, HourlyQuotaRow, OlderPersonRow] as const;
