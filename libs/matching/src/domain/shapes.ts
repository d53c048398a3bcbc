import type {
  BedKind,
  Capability,
  DayPart,
  LocalDate,
  MealTime,
  ServiceKind,
  Sex,
  SexRule,
  Urgency,
} from '@yilian/contracts';
import type { Point } from '@yilian/kernel';

/** Dates from `from` up to, not including, `to`. */
export interface Horizon {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Beds free from now on, of one kind and under one sex rule. */
export interface VacantBeds {
  readonly bedKind: BedKind;
  readonly sexRule: SexRule;
  readonly count: number;
}

/** Seats free in one half of a day; at most one row per date and part. */
export interface FreeSeats {
  readonly date: LocalDate;
  readonly part: DayPart;
  readonly free: number;
}

/** Portions left of one meal; at most one row per date and meal. */
export interface FreePortions {
  readonly date: LocalDate;
  readonly meal: MealTime;
  readonly free: number;
  /** The kitchen takes no order at or after this moment. */
  readonly cutoffAtMs: number;
}

/** Caregiver time left on one date; at most one row per date and area. */
export interface FreeCare {
  readonly date: LocalDate;
  /** Towns that these caregivers go to; absent for wherever the service goes. */
  readonly towns?: readonly string[];
  /** Free quarter-hours by sex of the caregiver, travel already taken off. */
  readonly female: number;
  readonly male: number;
  /** Capability mask: what the caregivers who are free that day can do between them. */
  readonly skills: number;
}

/** What a service still has to give. The kind of a service is the kind of its supply. */
export type Supply =
  | { readonly kind: 'residential'; readonly vacant: readonly VacantBeds[] }
  | { readonly kind: 'day_care'; readonly seats: readonly FreeSeats[] }
  | { readonly kind: 'meal'; readonly portions: readonly FreePortions[] }
  | {
      readonly kind: 'home_care';
      readonly days: readonly FreeCare[];
      /** Towns that its caregivers go to between them, free or not; absent when one goes wherever the service goes. */
      readonly towns?: readonly string[];
    };

/** Where a service goes: within a distance of its place, or to named towns (9-digit codes). */
export type ServiceArea =
  | { readonly by: 'radius'; readonly radiusM: number }
  | { readonly by: 'towns'; readonly towns: readonly string[] };

/** Four signals that are never blended into one star. Null means unknown, never bad. */
export interface QualitySignals {
  /** Star level 1–5; null when there is none or it is out of date. */
  readonly officialLevel: number | null;
  /** Last published inspection, 0–100. */
  readonly inspection: number | null;
  /** Share of bookings carried out as agreed, 0–1. */
  readonly fulfilment: number | null;
  /** Plain mean of the reviews, 1–5, and how many there are. */
  readonly rating: { readonly mean: number; readonly count: number } | null;
}

/** All that matching knows of one service of a provider. A value: a change is a new entry. */
export interface ServiceEntry {
  readonly serviceId: string;
  readonly providerId: string;
  readonly townCode: string;
  /** Null when the source had no coordinates. */
  readonly point: Point | null;
  /** Null when people come to the service (residential, day care). */
  readonly area: ServiceArea | null;
  /** Ability levels accepted, both ends included (0 able – 4 complete disability). */
  readonly levelMin: number;
  readonly levelMax: number;
  readonly accepts: SexRule;
  /** Capability mask of what it can do (`capabilityMask`). */
  readonly capabilities: number;
  /** Fen per unit of its kind (night, session, portion, hour); null when not published. */
  readonly priceFen: number | null;
  /** Open to admission. */
  readonly accepting: boolean;
  readonly suspended: boolean;
  readonly quality: QualitySignals;
  /** How far its vacancy numbers proved right, 0–1, and when they were last confirmed. */
  readonly vacancyTrust: number;
  readonly vacancyConfirmedAtMs: number;
  /** When it last got a booking; null when never. */
  readonly lastWorkAtMs: number | null;
  readonly supply: Supply;
}

/** The units asked for. Every listed session, portion and visit must be possible. */
export type Wanted =
  | {
      readonly kind: 'residential';
      /** Kinds of bed that are good enough for this person, from the policy on ability levels. */
      readonly bedKinds: readonly BedKind[];
      readonly fromDate: LocalDate;
      /** Null for a stay without an end. */
      readonly nights: number | null;
    }
  | {
      readonly kind: 'day_care';
      readonly sessions: readonly { readonly date: LocalDate; readonly part: DayPart }[];
    }
  | {
      readonly kind: 'meal';
      readonly portions: readonly {
        readonly date: LocalDate;
        readonly meal: MealTime;
        readonly quantity: number;
      }[];
    }
  | {
      readonly kind: 'home_care';
      readonly visits: readonly {
        readonly date: LocalDate;
        readonly durationMin: number;
        readonly caregiverSex: SexRule;
      }[];
    };

/** One question: who can serve this person, and who should be asked first. */
export interface MatchQuery {
  readonly wanted: Wanted;
  /** Where the person lives; null when the address has no coordinates. */
  readonly point: Point | null;
  readonly townCode: string;
  readonly level: number;
  readonly sex: Sex;
  /** Capability mask of what the person needs. */
  readonly needs: number;
  readonly urgency: Urgency;
  /** The most the family pays, fen per unit; null without a limit. */
  readonly priceLimitFen: number | null;
  /** Only services in these towns; empty means anywhere. */
  readonly towns: readonly string[];
  readonly excludedServiceIds: readonly string[];
  readonly excludedProviderIds: readonly string[];
  /** Providers who served this person before. */
  readonly previousProviderIds: readonly string[];
  /** Null without a limit. */
  readonly maxDistanceM: number | null;
  readonly nowMs: number;
  /** Decides ties; fixed per request, so that a replay breaks them the same way. */
  readonly seed: number;
}

/** The named parts of a score, in the order in which they are added up. */
export const SCORE_PARTS = [
  'distance',
  'fit',
  'vacancyTruth',
  'official',
  'inspection',
  'fulfilment',
  'rating',
  'price',
  'continuity',
  'fairTurn',
] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

/** Each part of a score, 0 (worst) to 1 (best). */
export type ScoreParts = Readonly<Record<ScorePart, number>>;

/** Published, dated data: how much each part counts, and the scales the parts are measured on. */
export interface Weights {
  readonly version: string;
  readonly validFrom: LocalDate;
  /** Zero or more each; they need not add up to one. */
  readonly parts: ScoreParts;
  /** Value of a part that nobody knows, 0–1. */
  readonly neutral: number;
  /** Distance at which the distance part is one half. */
  readonly halfDistanceM: Readonly<Record<ServiceKind, number>>;
  /** Age at which a confirmed vacancy counts half. */
  readonly halfVacancyAgeMs: number;
  /** Rest since the last booking at which the fair-turn part is one half. */
  readonly halfRestMs: number;
  /** A rating is mixed with this many reviews (`count`) of the city's `mean`, 1–5. */
  readonly cityRating: { readonly mean: number; readonly count: number };
}

/** A service that can do what is asked, with its score and where the score comes from. */
export interface Candidate {
  readonly serviceId: string;
  readonly providerId: string;
  /** Sum over the parts of weight × value. */
  readonly score: number;
  readonly parts: ScoreParts;
  /** Null when either place is unknown. */
  readonly distanceM: number | null;
}

/** Why a service cannot do what is asked. */
export type ExclusionReason =
  | 'other_kind'
  | 'closed'
  | 'suspended'
  | 'excluded'
  | 'level'
  | 'sex'
  | `missing_capability:${Capability}`
  | 'price'
  | 'town'
  | 'unknown_place'
  | 'out_of_area'
  | 'too_far'
  | 'no_unit'
  | 'past_cutoff';

/** One reason against one service; a service may have several. */
export interface Exclusion {
  readonly serviceId: string;
  readonly reason: ExclusionReason;
}

/** Who fits, best first. */
export interface MatchResult {
  readonly candidates: readonly Candidate[];
  /** Only where every service was looked at; the index skips the unfit without naming them. */
  readonly exclusions?: readonly Exclusion[];
  readonly weightsVersion: string;
}
