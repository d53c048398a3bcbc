import { type AbilityLevel, type Category } from '@yilian/contracts';
import { type SubsidyRule } from './rule';

/** What rules look at. Null is unknown; no category is an empty list. */
export interface PersonFacts {
  readonly categories: readonly Category[] | null;
  readonly age: number | null;
  readonly level: AbilityLevel | null;
  readonly townCode: string | null;
}

/** Whether a rule is for somebody: yes, no, or it depends on something that nobody has told. */
export type Entitled = 'yes' | 'no' | 'unknown';

/** One clear no is enough; without it one unknown keeps the answer open. */
export function entitled({ who }: SubsidyRule, person: PersonFacts): Entitled {
  const answers: Entitled[] = [
    who.categories.length === 0
      ? 'yes'
      : known(person.categories, (own) => who.categories.some((one) => own.includes(one))),
    who.ageMin === null ? 'yes' : known(person.age, (age) => age >= who.ageMin!),
    who.levelMin === null ? 'yes' : known(person.level, (level) => level >= who.levelMin!),
    who.towns.length === 0 ? 'yes' : known(person.townCode, (town) => who.towns.includes(town)),
  ];
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

function known<T>(fact: T | null, holds: (fact: T) => boolean): Entitled {
  if (fact === null) return 'unknown';
  return holds(fact) ? 'yes' : 'no';
}
