import { type LockedRequest } from '@yilian/contracts';
import { hash32 } from '@yilian/kernel';
import { careOn, type MatchQuery, type ServiceEntry, type Wanted } from '@yilian/matching';
import { type Memory } from '../domain/memory';

/** A request, or one that is only about to be made. */
export type Looking = Omit<LockedRequest, 'number' | 'state' | 'version'>;

/** The question to matching for a request, from what the request holds and who was asked before. */
export const matchQuery = (
  request: Looking,
  memory: Memory,
  now: Date,
  maxDistanceM: number,
): MatchQuery => ({
  wanted: wantedOf(request),
  point: request.point,
  townCode: request.townCode,
  level: request.level,
  sex: request.sex,
  needs: request.needMask,
  urgency: request.urgency,
  priceLimitFen: request.priceLimitFen,
  towns: request.towns,
  excludedServiceIds: memory.askedServiceIds,
  excludedProviderIds: [],
  previousProviderIds: memory.previousProviderIds,
  // Without a place of one's own there is nothing to measure from: then the towns decide.
  maxDistanceM: request.point === null ? null : maxDistanceM,
  nowMs: now.getTime(),
  seed: hash32(request.id),
});

function wantedOf({ units }: Pick<LockedRequest, 'units'>): Wanted {
  if (units.kind !== 'home_care') return units;
  const { visits, caregiverSex } = units;
  return {
    kind: 'home_care',
    visits: visits.map(({ date, durationMinutes }) => ({ date, durationMin: durationMinutes, caregiverSex })),
  };
}

/** What a request wants and where: all that decides how often a service could do it. */
export type Wish = Pick<LockedRequest, 'units' | 'townCode'>;

/** The different wishes of requests. The town counts only where somebody goes there. */
export function wishesOf(requests: readonly Wish[]): Wish[] {
  const key = ({ units, townCode }: Wish): string =>
    JSON.stringify([units, units.kind === 'home_care' ? townCode : null]);
  return [...new Map(requests.map((request) => [key(request), request])).values()];
}

/** About how many requests like this one a service could take: the planner's number, never a promise. */
export function unitsFor({ supply }: ServiceEntry, { units, townCode }: Wish): number {
  if (supply.kind === 'residential' && units.kind === 'residential') {
    return supply.vacant
      .filter((row) => units.bedKinds.includes(row.bedKind))
      .reduce((sum, row) => sum + row.count, 0);
  }
  if (supply.kind === 'day_care' && units.kind === 'day_care') {
    return least(
      units.sessions,
      ({ date, part }) => supply.seats.find((row) => row.date === date && row.part === part)?.free,
    );
  }
  if (supply.kind === 'meal' && units.kind === 'meal') {
    return least(units.portions, ({ date, meal, quantity }) => {
      const row = supply.portions.find((one) => one.date === date && one.meal === meal);
      return row && Math.floor(row.free / quantity);
    });
  }
  if (supply.kind === 'home_care' && units.kind === 'home_care') {
    return least(units.visits, ({ date, durationMinutes }) => {
      const row = careOn(supply.days, date, townCode);
      return row && Math.floor(((row.female + row.male) * 15) / durationMinutes);
    });
  }
  return 0;
}

const least = <T>(wanted: readonly T[], free: (one: T) => number | undefined): number =>
  Math.min(...wanted.map((one) => free(one) ?? 0));
