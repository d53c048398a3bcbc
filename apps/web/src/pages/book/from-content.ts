import { type DraftContent } from '@yilian/contracts';
import { type Draft } from './draft';
import { TASKS } from './to-request';

const NOON = 12 * 60;
const once = (dates: readonly string[]): string[] => [...new Set(dates)].sort();
const partOf = (parts: ReadonlySet<string>, whole: string): string =>
  parts.size > 1 ? whole : ([...parts][0] ?? '');
const yesNo = (said: boolean | undefined): string => (said === undefined ? '' : said ? 'yes' : 'no');

/** What the server kept, in the form of the controls. */
export function draftFrom(olderPersonId: string | null, content: DraftContent): Partial<Draft> {
  return {
    personId: olderPersonId ?? '',
    notes: content.notes ?? '',
    service: content.serviceId ?? '',
    ...mealOf(content),
    ...dayCareOf(content),
    ...visitsOf(content),
    ...stayOf(content),
    ...weeklyOf(content),
  };
}

function mealOf({ portions, needs }: DraftContent): Partial<Draft> {
  const diets = needs ? { diets: [...needs] } : {};
  const [first] = portions ?? [];
  if (!portions || !first) return diets;
  return {
    ...diets,
    dates: once(portions.map(({ date }) => date)),
    meal: partOf(new Set(portions.map(({ meal }) => meal)), 'both'),
    quantity: String(first.quantity),
  };
}

function dayCareOf({ sessions, transport }: DraftContent): Partial<Draft> {
  const ride = transport === undefined ? {} : { transport: yesNo(transport) };
  if (!sessions || sessions.length === 0) return ride;
  return {
    ...ride,
    dates: once(sessions.map(({ date }) => date)),
    part: partOf(new Set(sessions.map(({ part }) => part)), 'whole'),
  };
}

function visitsOf({ visits, skills, caregiverSex }: DraftContent): Partial<Draft> {
  const task = Object.entries(TASKS).find(([, skill]) => skills?.includes(skill))?.[0];
  const [first] = visits ?? [];
  return {
    ...(task === undefined ? {} : { task }),
    ...(caregiverSex === undefined ? {} : { carer: caregiverSex }),
    ...(visits && first
      ? {
          dates: once(visits.map(({ date }) => date)),
          part: first.fromMinute < NOON ? 'morning' : 'afternoon',
          minutes: String(first.durationMinutes),
        }
      : {}),
  };
}

/** A date that comes as soon as possible is not kept as one: tomorrow it would be another. */
function stayOf({ fromDate, nights, trial, bedKind, dementiaCare, guardian }: DraftContent): Partial<Draft> {
  return {
    ...(fromDate === undefined ? {} : { start: 'date', startDate: fromDate }),
    ...(nights === undefined ? {} : lengthOf(nights, trial ?? false)),
    ...(bedKind === undefined ? {} : { bedKind }),
    ...(dementiaCare === undefined ? {} : { dementia: yesNo(dementiaCare) }),
    guardianName: guardian?.name ?? '',
    guardianRelation: guardian?.relation ?? '',
    guardianPhone: guardian?.phone ?? '',
    guardianAddress: guardian?.address ?? '',
  };
}

function lengthOf(nights: number | null, trial: boolean): Partial<Draft> {
  if (nights === null) return { stay: 'long' };
  return trial ? { stay: 'trial', trialNights: String(nights) } : { stay: 'short', nights: String(nights) };
}

/** Kept with the units of the first day. */
function weeklyOf({ weekly, portions, sessions, visits }: DraftContent): Partial<Draft> {
  const [first] = [...(portions ?? []), ...(sessions ?? []), ...(visits ?? [])];
  if (!weekly || !first) return {};
  return {
    rhythm: 'weekly',
    weekdays: weekly.weekdays.map(String),
    firstDay: first.date,
    end: weekly.untilDate === null ? 'open' : 'date',
    untilDate: weekly.untilDate ?? '',
    dates: [],
  };
}
