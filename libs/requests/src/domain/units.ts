import {
  type BedKind,
  capabilityMask,
  type FieldError,
  type NewCareRequest,
  type Sex,
  type WantedUnits,
} from '@yilian/contracts';
import { type Refused, refuse } from '@yilian/kernel';

/** What the record says of the person, as far as it decides which units would do. */
export interface NeedsOfPerson {
  readonly level: number;
  readonly sex: Sex;
  readonly needMask: number;
}

/** How far ahead units can be asked for, in days. */
export const HORIZON_DAYS = 60;

/**
 * Kinds of bed good enough for an ability level: whoever needs nursing gets a nursing bed, whoever needs dementia care
 * a dementia bed; an able person is not put into a bed that somebody else depends on.
 */
export function bedKindsFor(level: number, dementiaCare: boolean, wished?: BedKind): BedKind[] {
  const enough: BedKind[] = dementiaCare ? ['dementia'] : level >= 2 ? ['nursing'] : ['ordinary', 'nursing'];
  return wished === undefined ? enough : enough.filter((kind) => kind === wished);
}

/** Needs of the person and of this request together, as a capability mask. */
export function needsOf(request: NewCareRequest, person: NeedsOfPerson): number {
  const asked = [...request.needs];
  if (request.kind === 'day_care' && request.transport) asked.push('transport');
  if (request.kind === 'residential' && request.dementiaCare) asked.push('dementia_care');
  if (request.kind === 'home_care') asked.push(...request.skills);
  return relevantNeeds(request.kind, person.needMask) | capabilityMask(asked);
}

const DIETS = capabilityMask([
  'diabetic_diet',
  'low_salt_diet',
  'soft_diet',
  'pureed_diet',
  'halal_diet',
  'vegetarian_diet',
  'allergen_free',
]);

/** A kitchen must cope with the diet and nothing else; a carer at home with the care and not with the diet. */
function relevantNeeds(kind: NewCareRequest['kind'], mask: number): number {
  if (kind === 'meal') return mask & DIETS;
  if (kind === 'home_care') return mask & ~DIETS & ~capabilityMask(['transport', 'night_care']);
  return mask & ~capabilityMask(['transport', 'housekeeping', 'companionship']);
}

/** What is asked against: the city's date, and how long somebody may try a home. */
export interface AskedAgainst {
  readonly today: string;
  readonly trialNights: readonly number[];
}

/** What is asked for as units, or every reason why it cannot be asked for. */
export function unitsOf(
  request: NewCareRequest,
  person: NeedsOfPerson,
  { today, trialNights }: AskedAgainst,
): { readonly ok: true; readonly value: WantedUnits } | Refused<readonly FieldError[]> {
  const faults = [...dateFaults(request, today), ...trialFaults(request, trialNights)];
  const units = toUnits(request, person);
  if (units.kind === 'residential' && units.bedKinds.length === 0) {
    faults.push(
      fault(
        '/bedKind',
        '这种床位不适合老人的照护需要',
        'This kind of bed does not fit the needs of the person',
      ),
    );
  }
  return faults.length > 0 ? refuse(faults) : { ok: true, value: units };
}

function toUnits(request: NewCareRequest, person: NeedsOfPerson): WantedUnits {
  switch (request.kind) {
    case 'residential': {
      const { fromDate, nights, trial } = request;
      const bedKinds = bedKindsFor(person.level, request.dementiaCare, request.bedKind);
      return {
        kind: 'residential',
        bedKinds,
        sex: person.sex,
        fromDate,
        nights,
        ...(trial ? { trial } : {}),
      };
    }
    case 'day_care':
      return { kind: 'day_care', sessions: request.sessions };
    case 'meal':
      return { kind: 'meal', portions: request.portions };
    case 'home_care': {
      const skillMask = needsOf(request, person);
      return { kind: 'home_care', visits: request.visits, skillMask, caregiverSex: request.caregiverSex };
    }
  }
}

function dateFaults(request: NewCareRequest, today: string): FieldError[] {
  const last = addDays(today, HORIZON_DAYS);
  return datesOf(request).flatMap(({ pointer, date }) => {
    if (date < today) return [fault(pointer, '日期已经过去', 'This date has passed')];
    if (date > last) return [fault(pointer, `最远可约到 ${last}`, `Can be asked for until ${last}`)];
    return [];
  });
}

function trialFaults(request: NewCareRequest, trialNights: readonly number[]): FieldError[] {
  if (request.kind !== 'residential' || !request.trial) return [];
  if (request.nights !== null && trialNights.includes(request.nights)) return [];
  const list = trialNights.join(' / ');
  return [fault('/nights', `试住可以选 ${list} 晚`, `A trial lasts ${list} nights`)];
}

function datesOf(request: NewCareRequest): { pointer: string; date: string }[] {
  switch (request.kind) {
    case 'residential':
      return [{ pointer: '/fromDate', date: request.fromDate }];
    case 'day_care':
      return request.sessions.map(({ date }, i) => ({ pointer: `/sessions/${i}/date`, date }));
    case 'meal':
      return request.portions.map(({ date }, i) => ({ pointer: `/portions/${i}/date`, date }));
    case 'home_care':
      return request.visits.map(({ date }, i) => ({ pointer: `/visits/${i}/date`, date }));
  }
}

const fault = (pointer: string, zh: string, en: string): FieldError => ({ pointer, message: { zh, en } });

/** A calendar date some days on. */
export function addDays(date: string, days: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}
