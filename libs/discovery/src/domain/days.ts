import type { FacilityDays, LocalDate } from '@yilian/contracts';
import { dateLabel, PART_LABELS } from './labels';
import type { FreeUnits, Offer } from './offer';

type Day = FacilityDays['days'][number];

/** From which date, and how many dates on. */
export interface Span {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** The days with something to book, both ends included. Beds are free from now on, whatever the day. */
export function bookableDays(
  offer: Offer,
  { from, until }: Span,
  dates: readonly LocalDate[],
  nowMs: number,
): Day[] {
  const units = offer.kind === 'residential' ? bedsOn(offer, dates) : offer.units;
  const open = units.filter(
    ({ date, free, untilMs }) => free > 0 && untilMs > nowMs && date >= from && date <= until,
  );
  const byDate = new Map<LocalDate, FreeUnits[]>();
  for (const one of open) byDate.set(one.date, [...(byDate.get(one.date) ?? []), one]);
  return [...byDate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, parts]) => ({ date, label: dateLabel(date), parts: parts.sort(byPart).map(partOf) }));
}

function bedsOn({ beds }: Offer, dates: readonly LocalDate[]): FreeUnits[] {
  const free = beds.reduce((sum, { count }) => sum + count, 0);
  return dates.map((date) => ({ date, part: 'day', free, untilMs: Infinity, cutoff: false }));
}

const ORDER = Object.keys(PART_LABELS);
const byPart = (a: FreeUnits, b: FreeUnits): number => ORDER.indexOf(a.part) - ORDER.indexOf(b.part);

const partOf = ({ part, free, untilMs, cutoff }: FreeUnits): Day['parts'][number] => ({
  part,
  label: PART_LABELS[part],
  left: free,
  until: cutoff ? new Date(untilMs).toISOString() : null,
});
