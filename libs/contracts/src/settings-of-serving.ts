import { z } from 'zod';
import { MinuteOfDay, Uuid } from './formats';
import { VISIT_TASKS, VisitTaskTemplate } from './visit';
import { LicenceKind, ServiceKind } from './vocabulary';

/** A length of time; parts of a second are for tests with short clocks. */
export const seconds = z
  .number()
  .min(0.05)
  .max(30 * 86_400);

const partOfDay = z.object({ fromMinute: MinuteOfDay, toMinute: MinuteOfDay });

/** How services are prepared and given: what a bureau may change about visits, meals, plans, papers and trust. */
export const servingSettings = {
  'emergency.welfare': z.object({
    /** The family hears at once; so many seconds later the next on duty hears of a welfare check, one after the other. */
    climbSeconds: z.array(seconds).min(1).max(10).default([600, 1_500, 2_400]),
    /** Afterwards everybody on duty hears of it again each time so many seconds have passed. */
    repeatSeconds: seconds.default(900),
    /** By then somebody should have seen to the person. */
    dueSeconds: seconds.default(3_600),
  }),
  'meals.rules': z.object({
    /** A meal without a cut-off is frozen so many minutes before it begins. */
    freezeMinutes: z.int().min(0).max(1440).default(60),
    /** So many doors are one round. */
    stopsPerRound: z.int().min(1).max(200).default(30),
    /** From the door up and back. */
    minutesPerStop: z.number().min(0).max(60).default(3),
    /** How fast a courier gets on, and how much longer streets are than the straight line. */
    speedKmh: z.number().min(1).max(100).default(12),
    detourFactor: z.number().min(1).max(5).default(1.3),
    minutesPerWay: z.number().min(0).max(30).default(1),
    /** A delivery that nobody reported so many minutes after the hours of its meal is told to the kitchen. */
    reportMinutes: z.number().min(0.02).max(600).default(45),
    /** So many minutes later, still without a report, somebody looks after who lives alone. */
    climbMinutes: z.number().min(0.02).max(600).default(30),
  }),
  'fulfilment.visits': z.object({
    /** A caregiver may check in so many minutes before the agreed time. */
    earlyMinutes: z.int().min(0).max(720).default(60),
    /** Without a check-in so many minutes after the agreed time the agency is told. */
    missedMinutes: z.number().min(0.02).max(240).default(15),
    /** So many minutes later the next takes over who has not been told: the officer on duty of the town, then the city's. */
    climbMinutes: z.number().min(0.02).max(240).default(15),
    /** From this distance on, in metres, a check-in is marked as far away. Places of homes are known to about 100 m. */
    farMetres: z.int().min(100).max(20_000).default(500),
    /** A check-in that was made without a connection counts when it arrives within so many hours. */
    offlineHours: z.int().min(1).max(168).default(48),
    /** So many hours after the agreed end nothing more is waited for. */
    closeHours: z.number().min(0.001).max(168).default(12),
    /** Caregivers see whom they visit from this minute of the evening before until the visit is over. */
    openMinute: MinuteOfDay.default(18 * 60),
    /** What is done on every visit beside what was asked for. */
    tasks: z
      .array(VisitTaskTemplate)
      .max(20)
      .default([...VISIT_TASKS]),
    /** Agencies with a list of their own. */
    ofProviders: z
      .array(z.strictObject({ providerId: Uuid, tasks: z.array(VisitTaskTemplate).max(20) }))
      .default([]),
  }),
  /** Licences of providers and certificates of their staff. */
  'providers.papers': z.object({
    /** The managers are warned so many days before a paper ends. */
    warnDays: z.int().min(1).max(365).default(30),
    /** Which licences a provider of the kind has to show. */
    wanted: z.record(ServiceKind, z.array(LicenceKind)).default({
      residential: ['registration', 'care_home', 'fire_safety'],
      day_care: ['registration', 'fire_safety'],
      meal: ['registration', 'food'],
      home_care: ['registration', 'liability_insurance'],
    }),
  }),
  /** How the day of home visits is planned. */
  'planning.rules': z.object({
    /** How long ways take: straight line, streets over straight line, and the door. */
    ways: z
      .object({
        detourFactor: z.number().min(1).max(5),
        speedKmh: z.number().min(1).max(120),
        minutesPerWay: z.number().min(0).max(60),
      })
      .default({ detourFactor: 1.4, speedKmh: 15, minutesPerWay: 3 }),
    /** A visit may start so much beside the agreed time, where the family's window leaves room. */
    toleranceMinutes: z.int().min(0).max(240).multipleOf(15).default(30),
    /** What a minute costs: of all ways, of lateness, of the latest visit, beyond the shift. */
    weights: z
      .object({
        travel: z.number().min(0),
        late: z.number().min(0),
        latest: z.number().min(0),
        overtime: z.number().min(0),
      })
      .default({ travel: 1, late: 40, latest: 1, overtime: 40 }),
    /** In minutes of travel: a face that the person does not know, any change, a change while somebody is ill, and no one. */
    costs: z
      .object({
        otherFace: z.number().min(0),
        change: z.number().min(0),
        changeWhenIll: z.number().min(0),
        nobody: z.number().min(0),
      })
      .default({ otherFace: 20, change: 3, changeWhenIll: 90, nobody: 2_000 }),
    /** A shift that is longer has a break of so many minutes, which begins between these times. */
    rest: z
      .object({
        longerThanMinutes: z.int(),
        minutes: z.int(),
        fromMinute: MinuteOfDay,
        toMinute: MinuteOfDay,
      })
      .default({ longerThanMinutes: 360, minutes: 30, fromMinute: 690, toMinute: 780 }),
    search: z
      .object({ seed: z.int().min(0), steps: z.int().min(1_000), seconds: z.number().min(0.1).max(10) })
      .default({ seed: 1, steps: 400_000, seconds: 8 }),
    /** Days from today on that can be planned. */
    horizonDays: z.int().min(1).max(31).default(14),
  }),
  /** How far the numbers of free units are believed, and when their homes are asked to look at them. */
  'capacity.vacancy': z.object({
    /** Offers count for so long. */
    windowDays: z.int().min(1).max(730).default(90),
    /** What each way of being wrong takes off the trust when it happens every time. */
    weights: z
      .object({ noRoom: z.number().min(0), silent: z.number().min(0), moved: z.number().min(0) })
      .default({ noRoom: 1, silent: 0.5, moved: 0.5 }),
    /** What is believed of somebody who was never asked, and how many offers outweigh it. */
    priorTrust: z.number().min(0).max(1).default(0.5),
    priorOffers: z.number().min(0).default(5),
    /** Managers whose numbers are older than `staleHours` are asked to look at them, once a day from this minute on. */
    remindMinute: MinuteOfDay.default(9 * 60),
    staleHours: z.number().min(1).max(720).default(24),
  }),
  'answering.rules': z.object({
    /** A desk that was in use and is silent for so many seconds of opening hours is out of reach. */
    lostAfterSeconds: seconds.default(1800),
    /** So many attempts to write to or call a provider beside its desk, and the seconds between them. */
    askAttempts: z.int().min(1).max(10).default(3),
    askAgainSeconds: seconds.default(30),
    /** Numbers of beds, seats and portions are to be confirmed once in so many hours. */
    confirmHours: z.number().min(1).max(720).default(24),
    /** So many days ahead seats, portions and shifts should be known. */
    planDays: z.int().min(1).max(60).default(7),
    /** What was written to or said to a provider beside its desk is forgotten so many days later. */
    keptDays: z.int().min(1).max(365).default(30),
  }),
  'fulfilment.rules': z.object({
    /** When a stay begins and ends on its days, in minutes since midnight of the city. */
    arrivalMinute: MinuteOfDay.default(14 * 60),
    departureMinute: MinuteOfDay.default(12 * 60),
    /** When the parts of a day begin and are over; a booking follows these hours unless its provider says otherwise. */
    parts: z.record(z.enum(['morning', 'afternoon', 'lunch', 'dinner']), partOfDay).default({
      morning: { fromMinute: 8 * 60, toMinute: 12 * 60 },
      afternoon: { fromMinute: 13 * 60, toMinute: 17 * 60 + 30 },
      lunch: { fromMinute: 11 * 60, toMinute: 13 * 60 + 30 },
      dinner: { fromMinute: 16 * 60 + 30, toMinute: 19 * 60 },
    }),
  }),
  'capacity.rules': z.object({
    /** Minutes of travel kept free after each home visit. */
    travelBufferMinutes: z.int().min(0).max(120).default(15),
    /** Weekly hours of caregivers are written into the days so far ahead. */
    plannedDays: z.int().min(1).max(92).default(42),
    /** So long whoever acted on beds can take it back; the name of whoever left is kept until then. */
    undoSeconds: seconds.max(300).default(10),
  }),
} as const;
