import { admits, careOn } from './units';
import type { MatchQuery, ServiceEntry } from './shapes';

/** What is free for a query, with the age of the number. Unknown is null. */
export interface Vacancy {
  /** Beds, seats or portions left for the tightest date asked for; quarter-hours of care for visits. */
  readonly free: number;
  readonly confirmedAt: string | null;
  readonly ageSeconds: number | null;
  /** How far earlier numbers proved right, 0–1. */
  readonly trust: number;
}

/** The free units of a service that a query could have. */
export function vacancyOf(service: ServiceEntry, query: MatchQuery): Vacancy {
  const at = service.vacancyConfirmedAtMs;
  return {
    free: freeUnits(service, query),
    confirmedAt: at === 0 ? null : new Date(at).toISOString(),
    ageSeconds: at === 0 ? null : Math.max(0, Math.round((query.nowMs - at) / 1000)),
    trust: service.vacancyTrust,
  };
}

function freeUnits({ supply }: ServiceEntry, { wanted, sex, townCode }: MatchQuery): number {
  if (supply.kind === 'residential' && wanted.kind === 'residential') {
    return supply.vacant
      .filter((beds) => wanted.bedKinds.includes(beds.bedKind) && admits(beds.sexRule, sex))
      .reduce((sum, beds) => sum + beds.count, 0);
  }
  if (supply.kind === 'day_care' && wanted.kind === 'day_care') {
    return least(
      wanted.sessions.map(
        ({ date, part }) => supply.seats.find((row) => row.date === date && row.part === part)?.free,
      ),
    );
  }
  if (supply.kind === 'meal' && wanted.kind === 'meal') {
    return least(
      wanted.portions.map(
        ({ date, meal }) => supply.portions.find((row) => row.date === date && row.meal === meal)?.free,
      ),
    );
  }
  if (supply.kind === 'home_care' && wanted.kind === 'home_care') {
    return least(
      wanted.visits.map(({ date }) => {
        const day = careOn(supply.days, date, townCode);
        return day && day.female + day.male;
      }),
    );
  }
  return 0;
}

/** A date without a row has nothing to give. */
const least = (free: readonly (number | undefined)[]): number => Math.min(...free.map((count) => count ?? 0));
