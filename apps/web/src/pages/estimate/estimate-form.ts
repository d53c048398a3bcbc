import { type Category, type ServiceKind } from '@yilian/contracts';
import { type LocationQuery } from 'vue-router';
import { type EstimateQuestion } from '../../client/questions';
import { addDays, today } from '../../shell/clock';

/** The answers of the form, in the form of the controls; `''` = not told. */
export interface EstimateFields {
  kind: string;
  daysPerWeek: string;
  perDay: string;
  personId: string;
  town: string;
  age: string;
  level: string;
  /** `none` = none of them; empty = not told. */
  categories: string[];
}

const KINDS: readonly ServiceKind[] = ['meal', 'home_care', 'day_care', 'residential'];
const text = (query: LocationQuery, name: string): string => {
  const value = query[name];
  return typeof value === 'string' ? value : '';
};

/** What can be chosen for a day: portions, minutes, sessions. A stay is always every night. */
export const PER_DAY: Readonly<Record<ServiceKind, readonly string[]>> = {
  meal: ['1', '2'],
  home_care: ['60', '120', '180'],
  day_care: ['1', '2'],
  residential: ['1'],
};

export const kindOf = ({ kind }: Pick<EstimateFields, 'kind'>): ServiceKind =>
  KINDS.find((one) => one === kind) ?? 'meal';

/** The answer that stands there before anything was chosen. */
export const usualPerDay = (kind: ServiceKind): string => PER_DAY[kind][0] ?? '1';

export function fieldsOf(query: LocationQuery): EstimateFields {
  const kind = kindOf({ kind: text(query, 'kind') });
  const person = { personId: '', town: '', age: '', level: '', categories: [] };
  return { kind, daysPerWeek: kind === 'residential' ? '7' : '5', perDay: usualPerDay(kind), ...person };
}

/** The service of the address, if there is one. */
export const serviceOf = (query: LocationQuery): string | null => {
  const id = text(query, 'service');
  return /^[0-9a-f-]{36}$/.test(id) ? id : null;
};

/** What the form asks for: a month from tomorrow on, for a known person or for what was told of one. */
export function questionOf(fields: EstimateFields, serviceId: string | null): EstimateQuestion {
  const { personId, categories, age, level, town } = fields;
  const kind = kindOf(fields);
  const isStay = kind === 'residential';
  return {
    serviceId,
    units: {
      ...{ by: 'month', kind, from: addDays(today(), 1) },
      daysPerWeek: isStay ? 7 : Number(fields.daysPerWeek),
      perDay: Number(fields.perDay),
    },
    olderPersonId: personId === '' ? null : personId,
    person: {
      categories: categories.length === 0 ? null : (categories.filter((one) => one !== 'none') as Category[]),
      age: /^\d{1,3}$/.test(age) ? Number(age) : null,
      level: level === '' ? null : Number(level),
      townCode: town === '' ? null : town,
    },
  };
}
