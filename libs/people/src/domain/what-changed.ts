import { type OlderPerson, type PersonDraft } from './older-person';

/** One field before and after, as text. */
export interface FieldChange {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** The fields of a form that differ; what was sent and is the same is no change. */
export function whatChanged(before: PersonDraft, after: PersonDraft): FieldChange[] {
  const [old, fresh] = [flat(before), flat(after)];
  return Object.keys(fresh).flatMap((field) => {
    const [from, to] = [textOf(old[field]), textOf(fresh[field])];
    return from === to ? [] : [{ field, from, to }];
  });
}

function flat({ contact, ...rest }: PersonDraft | OlderPerson): Record<string, unknown> {
  const {
    townCode,
    communityCode,
    point,
    sex,
    birthYear,
    abilityLevel,
    assessedOn,
    categories,
    needs,
    notes,
  } = rest;
  const details = { townCode, communityCode, point, sex, birthYear, abilityLevel, assessedOn };
  return { ...contact, ...details, categories, needs, notes };
}
