import { z } from 'zod';
import { MinuteOfDay, Uuid } from './formats';
import { exchangeSettings } from './settings-of-exchange';
import { inspectionSettings } from './settings-of-inspection';
import { integrationSettings } from './settings-of-integration';
import { seconds, servingSettings } from './settings-of-serving';
import { WantedPaper } from './stay';
import { DayPart, EscalationLevel, MealTime, ServiceKind } from './vocabulary';

const fen = z.int().min(0);

/**
 * What a bureau may change without a new release. Stored as dated versions; every result keeps the version it was made
 * with. `default` is used until the bureau writes its own.
 */
export const settings = {
  ...servingSettings,
  ...exchangeSettings,
  ...inspectionSettings,
  ...integrationSettings,
  /** Points that each part of a match can bring; published. */
  'matching.weights': z.object({
    distance: z.number().min(0).default(25),
    fit: z.number().min(0).default(15),
    vacancyTruth: z.number().min(0).default(10),
    official: z.number().min(0).default(8),
    inspection: z.number().min(0).default(7),
    fulfilment: z.number().min(0).default(10),
    rating: z.number().min(0).default(5),
    price: z.number().min(0).default(8),
    continuity: z.number().min(0).default(7),
    fairTurn: z.number().min(0).default(5),
  }),
  'dispatch.deadlines': z.object({
    /** Seconds a provider has, by service; counted in its opening hours unless urgent. */
    normal: z
      .record(ServiceKind, seconds)
      .default({ residential: 1800, day_care: 900, meal: 300, home_care: 900 }),
    urgent: z
      .record(ServiceKind, seconds)
      .default({ residential: 600, day_care: 300, meal: 180, home_care: 180 }),
    extensionSeconds: seconds.default(120),
    /** No deadline is shorter. A city's value is 60; tests with short clocks lower it. */
    floorSeconds: seconds.default(60),
    countOpeningHours: z.boolean().default(true),
  }),
  'dispatch.rules': z.object({
    /** How many providers an urgent request asks at once. */
    urgentParallel: z.int().min(1).max(5).default(3),
    maxDistanceM: z.number().min(500).default(15_000),
    /** After so many unanswered or declined offers people take over. */
    maxOffers: z.int().min(1).max(50).default(6),
    /** A provider that declined this request is asked again only after this pause; 0 = never. */
    askAgainAfterSeconds: z.number().min(0).default(0),
    /** Longest gathering window when units are scarce; none when they are not, never for urgent requests. */
    windowSeconds: z.number().min(0).max(60).default(15),
    /** Units are scarce when free units per waiting request of the kind fall below this. */
    scarceBelow: z.number().min(0).default(2),
    undoSeconds: z.number().min(0).default(600),
  }),
  'dispatch.holds': z.object({
    /** How long units are kept for a family that is still filling in its request. */
    seconds: seconds.default(900),
    extensionSeconds: seconds.default(180),
    /** WCAG 2.2.1 wants ten at least. */
    extensions: z.int().min(10).max(100).default(10),
    /** So many at once for each account, so that nobody keeps a city to themselves. */
    perAccount: z.int().min(1).max(20).default(3),
    /** For whom units were kept is forgotten so many days later, unless they are held still. */
    keptDays: z.int().min(1).max(365).default(30),
  }),
  'dispatch.ladder': z.object({
    levels: z.array(EscalationLevel).default(['community', 'town', 'city']),
    /** Seconds each officer has before the next level takes over. */
    seconds: z.record(EscalationLevel, seconds).default({ community: 1800, town: 3600, city: 7200 }),
    /** What happens when the last level stayed silent: ask the city officer again, so often. */
    repeats: z.int().min(0).default(2),
  }),
  'emergency.rules': z.object({
    /** Seconds after a call for help at which the next on duty hears of it, one after the other. */
    climbSeconds: z.array(seconds).min(1).max(10).default([30, 60]),
    /** Afterwards everybody on duty hears of it again each time so many seconds have passed. */
    repeatSeconds: seconds.default(30),
    /** Without an owner after so long, the caller is shown the telephone number as large as the screen. */
    phoneAfterSeconds: seconds.default(30),
  }),
  'discovery.rules': z.object({
    /** A vacancy that nobody confirmed for longer is shown as stale and comes after fresh ones. */
    freshSeconds: seconds.default(86_400),
    /** Least trust, 0–1, for the grades `high` and `medium`; below is `low`. */
    trustGrades: z
      .object({ high: z.number().min(0).max(1), medium: z.number().min(0).max(1) })
      .default({ high: 0.8, medium: 0.5 }),
    /** Upper ends of the price bands 1 to 3 in fen per unit of the service; what is dearer is band 4. */
    priceBandsFen: z.record(ServiceKind, z.tuple([fen, fen, fen])).default({
      residential: [10_000, 15_000, 20_000],
      day_care: [3_000, 4_500, 6_000],
      meal: [1_000, 1_400, 1_800],
      home_care: [5_000, 7_000, 9_000],
    }),
  }),
  'assessment.rules': z.object({
    /** An assessment is to be repeated after so many months. */
    validMonths: z.int().min(1).max(60).default(12),
    /** The family is reminded, and officers see it as due, so many days before. */
    remindDays: z.int().min(0).max(365).default(30),
  }),
  /** What taking a booking back costs; the version counts that was in force when it was asked for. */
  'requests.cancellation': z.object({
    /** Free until so many hours before something begins; portions until their kitchen's cutoff, where there is one. */
    freeHours: z
      .record(ServiceKind, z.number().min(0).max(720))
      .default({ residential: 24, day_care: 24, meal: 2, home_care: 24 }),
    /** What is taken back later costs this share of its price, in basis points. */
    lateShareBp: z
      .record(ServiceKind, z.int().min(0).max(10_000))
      .default({ residential: 10_000, day_care: 5_000, meal: 10_000, home_care: 5_000 }),
    /** Nights of a stay that may cost something. */
    stayNights: z.int().min(0).max(30).default(1),
    /** When something begins for which no hour is agreed, in minutes since midnight. */
    startMinute: z
      .record(z.enum(['night', ...DayPart.options, ...MealTime.options]), MinuteOfDay)
      .default({ night: 840, morning: 480, afternoon: 780, lunch: 660, dinner: 1020 }),
  }),
  'quality.rules': z.object({
    /** Reviews count for so long. */
    windowMonths: z.int().min(1).max(120).default(24),
    /** A provider's mean is mixed with this many reviews of the city's mean: few reviews move it little. */
    priorReviews: z.number().min(0).default(10),
    /** So long a provider may reply to a review. */
    replyDays: z.int().min(1).default(7),
    /** So long the bureau has to answer a complaint. */
    complaintDays: z.int().min(1).default(15),
  }),
  'tours.rules': z.object({
    /** Facilities can be looked at from tomorrow on, within so many days. */
    horizonDays: z.int().min(1).max(90).default(28),
    /** Moving and cancelling ends so many hours before a tour. */
    noticeHours: z.number().min(0).max(72).default(2),
    /** So many to come at once for each account. */
    perAccount: z.int().min(1).max(50).default(6),
    /** Guests are reminded so many hours before. */
    remindHours: z.number().min(1).max(168).default(24),
    /** Names, numbers and notes of guests are kept so many days after a tour. */
    guestDays: z.int().min(1).max(365).default(30),
  }),
  'people.rules': z.object({
    /** Days between asking for a deletion and the deletion; until then it can be taken back. */
    deletionGraceDays: z.number().min(0).max(90).default(15),
    /** Hours in which an invitation can be accepted. */
    invitationHours: z.number().min(0).max(720).default(72),
    /** A look by the same account within so many minutes is one look in the history. */
    oneLookMinutes: z.number().min(0).max(1440).default(15),
  }),
  'requests.stays': z.object({
    /** Nights that a stay to try a home may last; published. */
    trialNights: z.array(z.int().min(1).max(90)).min(1).default([7, 15, 30]),
    /** So long an accepted bed is kept until the family confirms that it moves in. */
    keepHours: z.number().min(0.0005).max(720).default(48),
    /** The last reminder comes so many hours before; the first one at half time. */
    lastReminderHours: z.number().min(0).max(72).default(6),
    /** The day of moving in is at most so many days after the first day that was asked for. */
    moveInDays: z.int().min(0).max(60).default(14),
    /** Papers are removed so many days after the last application of a person has ended. */
    papersKeptDays: z.number().min(0).max(3650).default(30),
  }),
  /** Which papers homes want to see. */
  'requests.papers': z.object({
    wanted: z.array(WantedPaper).default([
      { kind: 'identity', must: true },
      { kind: 'household_register', must: true },
      { kind: 'medical_report', must: true },
      { kind: 'insurance', must: false },
      { kind: 'assessment_report', must: false },
      { kind: 'other', must: false },
    ]),
    /** Homes with a list of their own. */
    ofProviders: z.array(z.strictObject({ providerId: Uuid, wanted: z.array(WantedPaper) })).default([]),
  }),
  'requests.drafts': z.object({
    /** A draft that nobody touched for so many days is forgotten. */
    keptDays: z.int().min(1).max(365).default(30),
    /** So many, the newest, are kept for each account. */
    perAccount: z.int().min(1).max(200).default(20),
  }),
  'requests.standing': z.object({
    /** So many days before it is due a day of a standing order is asked for. */
    aheadDays: z
      .record(ServiceKind, z.int().min(1).max(60))
      .default({ residential: 1, day_care: 14, meal: 7, home_care: 14 }),
    /** So many may run for a person at once. */
    perPerson: z.int().min(1).max(50).default(10),
  }),
} as const;

export type SettingKey = keyof typeof settings;
export type SettingValue<K extends SettingKey> = z.infer<(typeof settings)[K]>;
