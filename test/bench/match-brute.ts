import { distanceM } from '@yilian/kernel';
import {
  byRank,
  rate,
  type Candidate,
  type MatchQuery,
  type ServiceEntry,
  type Supply,
  type Weights,
} from '@yilian/matching';
import { DAYS, dayOf, KINDS } from './match-city';

export const UNITS = 2 * DAYS;
const METRES_PER_DEGREE = 111_195;
const BED_KINDS = ['ordinary', 'nursing', 'dementia'];
export const RULES = ['any', 'female', 'male'];

/**
 * The baseline: what a careful programmer writes first. Every fact in a flat typed array, cheap and selective questions
 * first, a box before the exact distance, the score from the columns, and a sorted short list of the best.
 */
export class BruteForce {
  readonly #services: readonly ServiceEntry[];
  readonly #kind: Uint8Array;
  readonly #open: Uint8Array;
  readonly #lng: Float64Array;
  readonly #lat: Float64Array;
  readonly #levelMin: Uint8Array;
  readonly #levelMax: Uint8Array;
  readonly #accepts: Uint8Array;
  readonly #capabilities: Int32Array;
  readonly #price: Float64Array;
  readonly #radius: Float64Array;
  readonly #town: Int32Array;
  readonly #provider: Int32Array;
  /** Per service: beds by kind and rule, or units per day and half, or quarter-hours per day and sex. */
  readonly #free: Uint16Array;
  readonly #cutoff: Float64Array;
  readonly #skills: Int32Array;
  /** Sum of the weighted parts that depend on nothing but the service. */
  readonly #fixed: Float64Array;
  readonly #trust: Float64Array;
  readonly #confirmedAt: Float64Array;
  readonly #workedAt: Float64Array;
  readonly #weights: Weights;

  constructor(services: readonly ServiceEntry[], weights: Weights) {
    const column = <T>(from: (service: ServiceEntry) => T) => services.map(from);
    this.#services = services;
    this.#weights = weights;
    this.#kind = Uint8Array.from(services, (one) => KINDS.indexOf(one.supply.kind));
    this.#open = Uint8Array.from(services, (one) => (one.accepting && !one.suspended ? 1 : 0));
    this.#lng = Float64Array.from(services, (one) => one.point?.lng ?? NaN);
    this.#lat = Float64Array.from(services, (one) => one.point?.lat ?? NaN);
    this.#levelMin = Uint8Array.from(services, (one) => one.levelMin);
    this.#levelMax = Uint8Array.from(services, (one) => one.levelMax);
    this.#accepts = Uint8Array.from(services, (one) => RULES.indexOf(one.accepts));
    this.#capabilities = Int32Array.from(services, (one) => one.capabilities);
    this.#price = Float64Array.from(services, (one) => one.priceFen ?? NaN);
    this.#radius = Float64Array.from(services, (one) =>
      one.area?.by === 'radius' ? one.area.radiusM : Infinity,
    );
    this.#town = Int32Array.from(column((one) => Number(one.townCode)));
    this.#provider = Int32Array.from(column((one) => providerNumber(one.providerId)));
    this.#trust = Float64Array.from(services, (one) => one.vacancyTrust);
    this.#confirmedAt = Float64Array.from(services, (one) => one.vacancyConfirmedAtMs);
    this.#workedAt = Float64Array.from(services, (one) => one.lastWorkAtMs ?? -Infinity);
    this.#fixed = Float64Array.from(services, (one) => fixedScore(one, weights));
    this.#free = new Uint16Array(services.length * UNITS);
    this.#cutoff = new Float64Array(services.length * UNITS);
    this.#skills = new Int32Array(services.length * DAYS);
    const units = { free: this.#free, cutoff: this.#cutoff, skills: this.#skills };
    services.forEach(({ supply }, n) => writeSupply(supply, n, units));
  }

  top(query: MatchQuery, limit: number): Candidate[] {
    const kind = KINDS.indexOf(query.wanted.kind);
    const sex = RULES.indexOf(query.sex);
    const { needs, level } = query;
    const point = query.point!;
    const reach = query.maxDistanceM!;
    const boxLat = (reach / METRES_PER_DEGREE) * 1.001;
    const boxLng = boxLat / Math.cos((point.lat * Math.PI) / 180);
    const limitFen = query.priceLimitFen ?? Infinity;
    const town = query.towns.length > 0 ? Number(query.towns[0]) : 0;
    const previous = query.previousProviderIds.map(providerNumber)[0] ?? -1;
    const units = unitsOf(query);
    const best: Found[] = [];
    let worst = -Infinity;

    for (let n = 0; n < this.#kind.length; n += 1) {
      if (this.#kind[n] !== kind) continue;
      if (!(Math.abs(this.#lat[n]! - point.lat) <= boxLat)) continue;
      if (!(Math.abs(this.#lng[n]! - point.lng) <= boxLng)) continue;
      if ((this.#capabilities[n]! & needs) !== needs) continue;
      if (this.#open[n] === 0 || this.#levelMax[n]! < level || this.#levelMin[n]! > level) continue;
      if (this.#accepts[n] !== 0 && this.#accepts[n] !== sex) continue;
      const price = this.#price[n]!;
      if (price > limitFen || (town !== 0 && this.#town[n] !== town)) continue;
      if (!this.#hasUnits(n, units, query)) continue;
      const distance = distanceM({ lng: this.#lng[n]!, lat: this.#lat[n]! }, point);
      if (distance > reach || distance > this.#radius[n]!) continue;

      const score = this.#score(n, query, distance, this.#provider[n] === previous);
      if (score > worst) worst = insert(best, { n, score, distance }, limit);
    }
    // The short list gets the same form, parts and order as ours.
    return best
      .map(({ n, distance }) => rate(this.#services[n]!, query, this.#weights, distance))
      .sort(byRank(query.seed));
  }

  #score(n: number, query: MatchQuery, distance: number, continuity: boolean): number {
    const { parts, neutral, halfRestMs, halfVacancyAgeMs, halfDistanceM } = this.#weights;
    const halfDistance = halfDistanceM[query.wanted.kind];
    const limitFen = query.priceLimitFen;
    const price = this.#price[n]!;
    const left = price !== price || limitFen === null ? neutral : price === 0 ? 1 : 1 - price / limitFen;
    const age = Math.max(0, query.nowMs - this.#confirmedAt[n]!);
    const rest = Math.max(0, query.nowMs - this.#workedAt[n]!);
    return (
      this.#fixed[n]! +
      (parts.distance * halfDistance) / (halfDistance + distance) +
      parts.fit * (1 - (this.#levelMax[n]! - query.level) / 4) +
      (parts.vacancyTruth * this.#trust[n]! * halfVacancyAgeMs) / (halfVacancyAgeMs + age) +
      parts.price * left +
      (continuity ? parts.continuity : 0) +
      parts.fairTurn * (1 - halfRestMs / (halfRestMs + rest))
    );
  }

  #hasUnits(n: number, units: readonly number[], query: MatchQuery): boolean {
    const at = n * UNITS;
    switch (query.wanted.kind) {
      case 'residential':
        return units.some((unit) => this.#free[at + unit]! > 0);
      case 'day_care':
        return units.every((unit) => this.#free[at + unit]! > 0);
      case 'meal':
        return units.every((unit) => this.#free[at + unit]! > 0 && query.nowMs < this.#cutoff[at + unit]!);
      case 'home_care': {
        const day = units[0]!;
        if ((this.#skills[n * DAYS + day]! & query.needs) !== query.needs) return false;
        const female = this.#free[at + 2 * day]!;
        const any = query.wanted.visits[0]!.caregiverSex === 'any';
        return (any ? female + this.#free[at + 2 * day + 1]! : female) >= 4;
      }
    }
  }
}

/** Per service: beds by kind and rule, or units per day and half, or quarter-hours per day and sex. */
interface UnitColumns {
  readonly free: Uint16Array;
  readonly cutoff: Float64Array;
  readonly skills: Int32Array;
}

/** Writes what the service with this number has left. */
export function writeSupply(supply: Supply, n: number, { free, cutoff, skills }: UnitColumns): void {
  const at = n * UNITS;
  if (supply.kind === 'residential') {
    for (const { bedKind, sexRule, count } of supply.vacant) {
      free[at + BED_KINDS.indexOf(bedKind) * 3 + RULES.indexOf(sexRule)] = count;
    }
  } else if (supply.kind === 'day_care') {
    supply.seats.forEach((seat, unit) => (free[at + unit] = seat.free));
  } else if (supply.kind === 'meal') {
    supply.portions.forEach((portion, unit) => {
      free[at + unit] = portion.free;
      cutoff[at + unit] = portion.cutoffAtMs;
    });
  } else {
    supply.days.forEach((day, unit) => {
      free.set([day.female, day.male], at + 2 * unit);
      skills[n * DAYS + unit] = day.skills;
    });
  }
}

interface Found {
  readonly n: number;
  readonly score: number;
  readonly distance: number;
}

/** Into its place in the short list; gives the score that the next one has to beat. */
function insert(best: Found[], found: Found, limit: number): number {
  let at = best.length;
  while (at > 0 && best[at - 1]!.score < found.score) at -= 1;
  best.splice(at, 0, found);
  if (best.length > limit) best.pop();
  return best.length < limit ? -Infinity : best[limit - 1]!.score;
}

export const providerNumber = (providerId: string): number => Number(providerId.slice('provider-'.length));

/** Where in the columns the wanted units stand. */
export function unitsOf({ wanted, sex }: MatchQuery): number[] {
  switch (wanted.kind) {
    case 'residential':
      return wanted.bedKinds.flatMap((kind) =>
        [0, RULES.indexOf(sex)].map((rule) => BED_KINDS.indexOf(kind) * 3 + rule),
      );
    case 'day_care':
      return wanted.sessions.map(({ date, part }) => 2 * dayOf(date) + (part === 'morning' ? 0 : 1));
    case 'meal':
      return wanted.portions.map(({ date, meal }) => 2 * dayOf(date) + (meal === 'lunch' ? 0 : 1));
    case 'home_care':
      return wanted.visits.map(({ date }) => dayOf(date));
  }
}

export function fixedScore({ quality }: ServiceEntry, { parts, neutral, cityRating }: Weights): number {
  const { officialLevel, inspection, fulfilment, rating } = quality;
  const count = rating?.count ?? 0;
  const mean =
    ((rating?.mean ?? 0) * count + cityRating.mean * cityRating.count) / (count + cityRating.count);
  return (
    parts.official * (officialLevel === null ? neutral : officialLevel / 5) +
    parts.inspection * (inspection === null ? neutral : inspection / 100) +
    parts.fulfilment * (fulfilment ?? neutral) +
    (parts.rating * (mean - 1)) / 4
  );
}
