import type {
  DayPart,
  FacilityVacancy,
  LocalDate,
  MealTime,
  ServiceKind,
  VacancyUnit,
} from '@yilian/contracts';
import type { FreeBeds } from '@yilian/contracts';

/** One thing that can be booked: something of a service on a date. */
export interface FreeUnits {
  readonly date: LocalDate;
  readonly part: DayPart | MealTime | 'day';
  readonly free: number;
  /** Orders are taken until then. */
  readonly untilMs: number;
  /** True when that hour is earlier than the end of the date. */
  readonly cutoff: boolean;
}

/** What a service still has to give, in order of dates; beds are free from now on. */
export interface Offer {
  readonly kind: ServiceKind;
  readonly beds: readonly FreeBeds[];
  readonly units: readonly FreeUnits[];
}

/** How the bureau wants age and trust to be told. */
export interface TruthRules {
  readonly freshSeconds: number;
  readonly trustGrades: { readonly high: number; readonly medium: number };
}

/** How far the numbers of a service can be believed. */
export interface Truth {
  readonly trust: number;
  /** 0 when nobody ever confirmed. */
  readonly confirmedAtMs: number;
}

export const VACANCY_UNITS: Readonly<Record<ServiceKind, VacancyUnit>> = {
  residential: 'bed',
  day_care: 'seat',
  meal: 'portion',
  home_care: 'quarter_hour',
};

/** Until when something is free: 0 when nothing is, `Infinity` for beds. */
export function freeUntil({ beds, units }: Offer): number {
  if (beds.some(({ count }) => count > 0)) return Infinity;
  return units.reduce((latest, { free, untilMs }) => (free > 0 ? Math.max(latest, untilMs) : latest), 0);
}

/** The vacancy as it is shown: what is free first, and how old and how good that number is. */
export function vacancyOf(offer: Offer, truth: Truth, nowMs: number, rules: TruthRules): FacilityVacancy {
  const first = offer.units.find(({ free, untilMs }) => free > 0 && untilMs > nowMs);
  const beds = offer.beds.filter(({ count }) => count > 0);
  const known = truth.confirmedAtMs > 0;
  const ageSeconds = known ? Math.max(0, Math.round((nowMs - truth.confirmedAtMs) / 1_000)) : null;
  return {
    free: offer.kind === 'residential' ? beds.reduce((sum, { count }) => sum + count, 0) : (first?.free ?? 0),
    unit: VACANCY_UNITS[offer.kind],
    on: first?.date ?? null,
    part: first === undefined || first.part === 'day' ? null : first.part,
    beds: [...beds],
    confirmedAt: known ? new Date(truth.confirmedAtMs).toISOString() : null,
    ageSeconds,
    stale: ageSeconds === null || ageSeconds > rules.freshSeconds,
    trust: truth.trust,
    grade: gradeOf(truth.trust, rules),
    source: known ? 'provider' : 'books',
  };
}

function gradeOf(trust: number, { trustGrades }: TruthRules): FacilityVacancy['grade'] {
  if (trust >= trustGrades.high) return 'high';
  return trust >= trustGrades.medium ? 'medium' : 'low';
}
