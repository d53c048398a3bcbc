import type { BedKind, ServiceKind } from '@yilian/contracts';
import { seededRandom, type Random } from '@yilian/kernel';
import type { MatchQuery, QualitySignals, ServiceEntry, Supply, Wanted } from '@yilian/matching';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
export const NOW_MS = Date.parse('2026-03-02T01:00:00Z');
export const DAYS = 14;
export const KINDS: readonly ServiceKind[] = ['residential', 'day_care', 'meal', 'home_care'];
const SUPPLIES_PER_KIND = 500;
const TOWNS = 32;
const CAPABILITY_BITS = 22;

export const dateOf = (day: number): string => new Date(NOW_MS + day * DAY_MS).toISOString().slice(0, 10);
export const dayOf = (date: string): number =>
  Math.floor(Date.parse(date) / DAY_MS) - Math.floor(NOW_MS / DAY_MS);

/** An invented city: towns with crowded middles on 60 × 45 km, each service with its own rules and record. */
export function inventCity(size: number, seed: number): ServiceEntry[] {
  const random = seededRandom(seed);
  const supplies = KINDS.map((kind) =>
    Array.from({ length: SUPPLIES_PER_KIND }, () => supplyOf(kind, random)),
  );
  return Array.from({ length: size }, (_, n) => {
    const pool = supplies[n % KINDS.length]!;
    return inventService(n, pool[Math.floor(random() * pool.length)]!, random);
  });
}

function inventService(n: number, supply: Supply, random: Random): ServiceEntry {
  const town = Math.floor(random() * TOWNS);
  const goesOut = supply.kind === 'meal' || supply.kind === 'home_care';
  return {
    serviceId: `service-${n}`,
    providerId: `provider-${n >> 1}`,
    townCode: townCode(town),
    point: random() < 0.01 ? null : pointIn(town, random),
    area: goesOut ? { by: 'radius', radiusM: 2_000 + Math.floor(random() * 4) * 1_000 } : null,
    levelMin: 0,
    levelMax: 1 + Math.floor(random() * 4),
    accepts: random() < 0.9 ? 'any' : random() < 0.5 ? 'female' : 'male',
    capabilities: bits(CAPABILITY_BITS, 0.7, random),
    priceFen: random() < 0.05 ? null : 1_000 + Math.floor(random() * 9_000),
    accepting: random() < 0.95,
    suspended: random() < 0.02,
    quality: qualityOf(random),
    vacancyTrust: random(),
    vacancyConfirmedAtMs: NOW_MS - Math.floor(random() * 96 * HOUR_MS),
    lastWorkAtMs: random() < 0.1 ? null : NOW_MS - Math.floor(random() * 96 * HOUR_MS),
    supply,
  };
}

function qualityOf(random: Random): QualitySignals {
  return {
    officialLevel: random() < 0.5 ? null : 1 + Math.floor(random() * 5),
    inspection: random() < 0.2 ? null : 60 + Math.floor(random() * 41),
    fulfilment: random() < 0.1 ? null : 0.7 + 0.3 * random(),
    rating: random() < 0.3 ? null : { mean: 3 + 2 * random(), count: 1 + Math.floor(random() * 200) },
  };
}

function supplyOf(kind: ServiceKind, random: Random): Supply {
  const free = (most: number) => Math.max(0, Math.floor(random() * (most + most / 3) - most / 3));
  const days = Array.from({ length: DAYS }, (_, day) => dateOf(day));
  switch (kind) {
    case 'residential': {
      const kinds: readonly BedKind[] = ['ordinary', 'nursing', 'dementia'];
      const rules = ['any', 'female', 'male'] as const;
      return {
        kind,
        vacant: kinds.flatMap((bedKind) => rules.map((sexRule) => ({ bedKind, sexRule, count: free(1.5) }))),
      };
    }
    case 'day_care': {
      const parts = ['morning', 'afternoon'] as const;
      return { kind, seats: days.flatMap((date) => parts.map((part) => ({ date, part, free: free(8) }))) };
    }
    case 'meal': {
      const meals = ['lunch', 'dinner'] as const;
      const cutoffs = { lunch: Math.floor(random() * 3) * HOUR_MS, dinner: 6 * HOUR_MS };
      return {
        kind,
        portions: days.flatMap((date) =>
          meals.map((meal) => ({ date, meal, free: free(40), cutoffAtMs: Date.parse(date) + cutoffs[meal] })),
        ),
      };
    }
    case 'home_care': {
      const skills = () => bits(CAPABILITY_BITS, 0.97, random);
      return {
        kind,
        days: days.map((date) => ({ date, female: free(24), male: free(8), skills: skills() })),
      };
    }
  }
}

/** Queries of all kinds: near and far, with and without a price limit, some with two needs. */
export function inventQueries(count: number, seed: number): MatchQuery[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, n) => {
    const town = Math.floor(random() * TOWNS);
    const level = Math.floor(random() * 4);
    return {
      wanted: wantedOf(KINDS[n % KINDS.length]!, level, random),
      point: pointIn(town, random),
      townCode: townCode(town),
      level,
      sex: random() < 0.6 ? 'female' : 'male',
      needs: random() < 0.5 ? 0 : oneBit(random) | oneBit(random),
      urgency: 'normal',
      priceLimitFen: random() < 0.5 ? null : 4_000 + Math.floor(random() * 6_000),
      towns: random() < 0.1 ? [townCode(town)] : [],
      excludedServiceIds: [],
      excludedProviderIds: [],
      previousProviderIds: random() < 0.2 ? [`provider-${Math.floor(random() * 5_000)}`] : [],
      maxDistanceM: 5_000,
      nowMs: NOW_MS + Math.floor(random() * 10) * 60_000,
      seed: n,
    };
  });
}

function wantedOf(kind: ServiceKind, level: number, random: Random): Wanted {
  const date = dateOf(Math.floor(random() * DAYS));
  switch (kind) {
    case 'residential':
      return {
        kind,
        bedKinds: level <= 1 ? ['ordinary', 'nursing'] : ['nursing'],
        fromDate: date,
        nights: null,
      };
    case 'day_care':
      return {
        kind,
        sessions: [
          { date, part: 'morning' },
          { date, part: 'afternoon' },
        ],
      };
    case 'meal':
      return { kind, portions: [{ date, meal: random() < 0.5 ? 'lunch' : 'dinner', quantity: 1 }] };
    case 'home_care':
      return { kind, visits: [{ date, durationMin: 60, caregiverSex: random() < 0.7 ? 'any' : 'female' }] };
  }
}

const townCode = (town: number): string => String(441_900_000 + town);

/** The sum of three draws makes a middle more crowded than the edges. */
function pointIn(town: number, random: Random) {
  const around = () => (random() + random() + random() - 1.5) * 0.06;
  return { lng: 113.55 + (town % 8) * 0.073 + around(), lat: 22.72 + (town >> 3) * 0.1 + around() };
}

const bits = (count: number, chance: number, random: Random): number =>
  Array.from({ length: count }, (_, bit) => (random() < chance ? 1 << bit : 0)).reduce((a, b) => a | b, 0);

const oneBit = (random: Random): number => 1 << Math.floor(random() * CAPABILITY_BITS);
