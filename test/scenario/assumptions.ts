import { type Capability, type ServiceKind } from '@yilian/contracts';

type Range = readonly [number, number];
type Chances = Readonly<Partial<Record<Capability, number>>>;

/** Dates with units and with wishes: so many days from tomorrow on. */
export const DAYS = 7;

/** What the published lists do not say about supply. Ranges are even; shares are chances. */
export const SUPPLY = {
  /** Of a home's beds. */
  bedsOccupied: [0.85, 0.97] satisfies Range,
  /** Seats of a centre whose list gives none. */
  seatsWhereUnstated: [18, 30] satisfies Range,
  /** Of a centre's seats, not given to regular guests. */
  seatsFree: [0.2, 0.6] satisfies Range,
  /** Of stations and points: those with a kitchen that delivers. */
  kitchens: 0.15,
  portions: [40, 90] satisfies Range,
  caregivers: [2, 6] satisfies Range,
  femaleCaregivers: 0.8,
  /** Metres. */
  reach: { meal: 2_500, day_care: 6_000 },
  /** Fen per night, session, portion and hour. */
  price: {
    residential: [15_000, 45_000],
    day_care: [6_000, 14_000],
    meal: [1_500, 3_500],
    home_care: [7_000, 13_000],
  } satisfies Readonly<Record<ServiceKind, Range>>,
} as const;

const DIETS: Chances = {
  diabetic_diet: 0.8,
  low_salt_diet: 0.8,
  soft_diet: 0.7,
  vegetarian_diet: 0.6,
  pureed_diet: 0.3,
  halal_diet: 0.1,
};

/** What services can do beyond what their list says. */
export const ABILITIES: Readonly<Record<ServiceKind, Chances>> = {
  residential: {
    ...DIETS,
    wheelchair: 0.95,
    bathing: 1,
    medication: 1,
    night_care: 1,
    dementia_care: 0.6,
    tube_feeding: 0.7,
    catheter: 0.7,
    rehabilitation: 0.5,
  },
  day_care: {
    ...DIETS,
    wheelchair: 0.9,
    bathing: 0.8,
    medication: 0.9,
    dementia_care: 0.7,
    transport: 0.7,
    tube_feeding: 0.2,
    catheter: 0.3,
  },
  meal: DIETS,
  home_care: {
    wheelchair: 1,
    bathing: 1,
    housekeeping: 1,
    companionship: 1,
    medication: 1,
    dementia_care: 1,
    tube_feeding: 0.7,
    catheter: 0.7,
    rehabilitation: 0.5,
    wound_care: 0.5,
  },
};

/** What one caregiver has learned. */
export const SKILLS: Chances = {
  wheelchair: 1,
  bathing: 1,
  housekeeping: 1,
  companionship: 1,
  medication: 0.8,
  dementia_care: 0.7,
  tube_feeding: 0.5,
  catheter: 0.5,
  rehabilitation: 0.3,
  wound_care: 0.3,
};

/** Who asks. Place, age and sex come from the villages' populations. */
export const PEOPLE = {
  /** Of those who ask, by ability level. */
  levels: { 0: 25, 1: 30, 2: 22, 3: 15, 4: 8 },
  livesAlone: 0.2,
  lowIncome: 0.06,
  /** Of families: how many older persons. */
  personsPerFamily: { 1: 70, 2: 30 },
} as const;

/** Needs by ability level, from able to completely disabled. */
export const NEEDS: Readonly<Partial<Record<Capability, readonly [number, number, number, number, number]>>> =
  {
    wheelchair: [0, 0.05, 0.3, 0.6, 0.8],
    bathing: [0, 0.1, 0.4, 0.7, 0.9],
    medication: [0.05, 0.15, 0.25, 0.35, 0.4],
    dementia_care: [0, 0.05, 0.12, 0.15, 0.15],
    diabetic_diet: [0.1, 0.12, 0.15, 0.15, 0.15],
    low_salt_diet: [0.08, 0.1, 0.12, 0.12, 0.12],
    soft_diet: [0, 0.02, 0.06, 0.15, 0.2],
    vegetarian_diet: [0.05, 0.05, 0.05, 0.05, 0.05],
    tube_feeding: [0, 0, 0, 0.03, 0.12],
    catheter: [0, 0, 0, 0.03, 0.1],
  };

/** What is asked for. */
export const WISHES = {
  kinds: { residential: 10, day_care: 10, meal: 42, home_care: 38 } satisfies Record<ServiceKind, number>,
  urgent: 0.1,
  /** Of requests: those that name a highest price, somewhere in the upper half of the range. */
  priceLimit: 0.3,
  longStay: 0.6,
  nights: [7, 30] satisfies Range,
  sessions: [2, 4] satisfies Range,
  portions: [2, 6] satisfies Range,
  visits: [1, 3] satisfies Range,
  caregiverSex: { any: 80, female: 17, male: 3 },
  /** Of requests: taken back by the family within seconds. */
  cancelled: 0.03,
} as const;

/** How providers and officers behave. Shares are drawn once for each provider. */
export const BEHAVIOUR = {
  accepts: [0.65, 0.95] satisfies Range,
  /** Of offers that are not accepted: never answered; the rest are declined. */
  silent: 0.25,
  reasons: { no_unit: 15, needs_beyond_us: 25, no_staff: 35, outside_area: 10, other: 15 },
  answerMs: 400,
  /** Of officers' decisions: asks everybody again, gives up, or lets the time pass. */
  officer: { ask_again: 45, give_up: 35, silence: 20 },
  officerMs: 800,
} as const;

/** Clocks that the operator sets, in seconds. A city's are minutes and hours. */
export const CLOCKS = {
  'dispatch.deadlines': {
    normal: { residential: 8, day_care: 8, meal: 6, home_care: 6 },
    urgent: { residential: 5, day_care: 5, meal: 4, home_care: 4 },
    extensionSeconds: 2,
    floorSeconds: 0.5,
    countOpeningHours: false,
  },
  'dispatch.ladder': {
    levels: ['community', 'town', 'city'],
    seconds: { community: 2, town: 4, city: 6 },
    repeats: 1,
  },
} as const;

/** How the agreed services are given. Shares of visits, of deliveries, or of what the name says. */
export const SERVING = {
  /** Of accepted visits: the agency sends somebody else than was kept. */
  reassigned: 0.08,
  /** Of visits: on time, after the alarm, and nobody at all. */
  visit: { onTime: 88, late: 7, never: 5 },
  /** Of reports of caregivers: kept on a phone without a connection. */
  offline: 0.05,
  /** Of alarms: those that the agency takes itself; the others climb to officers. */
  agencyTakes: 0.6,
  delivery: { delivered: 92, not_opened: 5, not_delivered: 3 },
  /** Of reports: sent a second time, as after a lost answer. */
  twice: 0.05,
  /** Of stays and seats: those whose provider says that somebody came; hours decide about the others. */
  reportsBeginning: 0.6,
  /** A visit of an hour lasts so long. */
  visitMs: 900,
  actMs: 250,
} as const;

/** Clocks of the day itself, set before the first day comes: a quarter of an hour becomes three seconds. */
export const SERVING_CLOCKS = {
  'fulfilment.visits': { missedMinutes: 0.05, climbMinutes: 0.05 },
} as const;
