import { z } from 'zod';
import { Count, LocalDate, MinuteOfDay, Moment, Uuid } from '../formats';
import { OfferState } from '../states';
import { Text } from '../texts';
import { TrustGrade } from './facility';
import { AbilityLevel, ServiceKind } from '../vocabulary';
import { OwnStatus } from './providers';

/** Where in the console something is done. */
export const ConsolePlace = z
  .enum([
    'inbox',
    'beds',
    'tables',
    'staff',
    'plan',
    'kitchen',
    'papers',
    'corrections',
    'reviews',
    'settings',
  ])
  .meta({ id: 'ConsolePlace' });
export type ConsolePlace = z.infer<typeof ConsolePlace>;

/** Something that a provider should do, told by the context that knows of it. */
export const Todo = z
  .strictObject({
    code: z.string().regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/),
    text: Text,
    dueOn: LocalDate.nullable().describe('Null when there is no day for it.'),
    overdue: z.boolean(),
    leadsTo: ConsolePlace,
    subjectId: Uuid.nullable().describe('The service, person or paper it is about.'),
    count: Count.nullable().describe('How many it is about; null where that means nothing.'),
  })
  .meta({ id: 'Todo' });
export type Todo = z.infer<typeof Todo>;

const expected = (what: string) =>
  z
    .strictObject({ expected: Count, done: Count })
    .nullable()
    .describe(`${what} Null when the provider does not offer it.`);

/** The day of a provider at one glance. What nobody knows is null, never 0. */
export const ProviderToday = z
  .strictObject({
    date: LocalDate,
    status: OwnStatus,
    offers: z.strictObject({
      waiting: Count,
      oldestDeadline: Moment.nullable().describe('Null when none waits.'),
      nextId: Uuid.nullable().describe('The one at the head of the queue.'),
    }),
    admissions: expected('Stays that begin today, and those that have begun.'),
    attendance: expected('Older persons with a seat today, and those who have come.'),
    meals: z
      .strictObject({
        lunch: Count,
        dinner: Count,
        cutoffAt: Moment.nullable().describe('The next moment after which nothing is added today.'),
      })
      .nullable()
      .describe('Portions for today. Null when the provider does not cook.'),
    visits: expected('Visits at home today, and those that have begun.'),
    beds: z
      .strictObject({
        vacant: Count,
        total: Count,
        confirmedAt: Moment.nullable().describe('When the numbers were last confirmed; null for never.'),
      })
      .nullable()
      .describe('Null when the provider has no beds.'),
    todos: z.array(Todo).describe('Overdue ones first, then by their day.'),
    asOf: Moment,
  })
  .meta({ id: 'ProviderToday' });
export type ProviderToday = z.infer<typeof ProviderToday>;

/** What an offer must be for the platform to accept it in the provider's name. */
export const AutoAcceptTerms = z
  .strictObject({
    levelMax: AbilityLevel,
    quantityMax: z.int().min(1).max(1000).describe('Most nights, seats, portions or visits of one request.'),
    fromMinute: MinuteOfDay,
    toMinute: MinuteOfDay.describe('From–to in which offers are accepted, by the clock of the city.'),
    urgentToo: z.boolean(),
  })
  .meta({ id: 'AutoAcceptTerms' });
export type AutoAcceptTerms = z.infer<typeof AutoAcceptTerms>;

/** What an officer decides about a rule, and why; it holds for the terms of this version alone. */
export const AutoAcceptDecision = z
  .strictObject({
    version: z.int().min(1),
    trusted: z.boolean(),
    reason: z.string().trim().min(1).max(300),
  })
  .meta({ id: 'AutoAcceptDecision' });
export type AutoAcceptDecision = z.infer<typeof AutoAcceptDecision>;

export const AutoAcceptState = z
  .enum(['asked', 'trusted', 'refused', 'taken_away'])
  .meta({ id: 'AutoAcceptState' });
export type AutoAcceptState = z.infer<typeof AutoAcceptState>;

/** A rule by which offers of a service are accepted at once; it counts only while an officer trusts these very terms. */
export const AutoAcceptRule = z
  .strictObject({
    serviceId: Uuid,
    kind: ServiceKind,
    providerName: z.string(),
    state: AutoAcceptState,
    terms: AutoAcceptTerms,
    askedAt: Moment,
    reason: z.string().nullable().describe('Why an officer decided as they did; null before.'),
    decidedAt: Moment.nullable(),
    version: z.int().min(1),
  })
  .meta({ id: 'AutoAcceptRule' });
export type AutoAcceptRule = z.infer<typeof AutoAcceptRule>;

/** A rule as an officer weighs it: beside the terms stands how the house has answered, and how far its numbers proved right. */
export const WeighedAutoAcceptRule = AutoAcceptRule.extend({
  record: z
    .strictObject({ windowDays: Count, asked: Count, accepted: Count, declined: Count, late: Count })
    .describe('What became of the offers of this service in the last so many days.'),
  trust: z.number().min(0).max(1),
  grade: TrustGrade,
}).meta({ id: 'WeighedAutoAcceptRule' });
export type WeighedAutoAcceptRule = z.infer<typeof WeighedAutoAcceptRule>;

export const AutoAcceptRules = z
  .strictObject({ items: z.array(WeighedAutoAcceptRule) })
  .meta({ id: 'AutoAcceptRules' });
export type AutoAcceptRules = z.infer<typeof AutoAcceptRules>;

/** How a service is asked beside the desk. */
export const AnswerWays = z
  .strictObject({
    serviceId: Uuid,
    sms: z.boolean(),
    phone: z.boolean(),
    number: z.string().nullable().describe('Who is written to or called; null when nobody is.'),
  })
  .meta({ id: 'AnswerWays' });
export type AnswerWays = z.infer<typeof AnswerWays>;

/** What was asked beside the desk, and what came of it, as an operator sees it. */
export const AskedBeside = z
  .strictObject({
    id: Uuid,
    offerId: Uuid,
    way: z.enum(['sms', 'phone']),
    state: z.enum(['queued', 'sent', 'answered', 'over', 'failed']),
    sentAt: Moment.nullable(),
    recorded: z
      .string()
      .nullable()
      .describe('What a system without a gateway would have sent or said; else null.'),
    offerState: OfferState,
  })
  .meta({ id: 'AskedBeside' });
export type AskedBeside = z.infer<typeof AskedBeside>;

/** All ways of answering of the own provider: its desk, and for each service who else is asked and what is accepted at once. */
export const OwnAnswering = z
  .strictObject({
    desk: z.strictObject({
      seenAt: Moment.nullable().describe('When somebody was last at the desk; null for never.'),
      lostAfterMinutes: Count.describe('A desk that is silent for longer in opening hours gets no offers.'),
    }),
    services: z.array(
      z.strictObject({
        serviceId: Uuid,
        kind: ServiceKind,
        ways: AnswerWays,
        rule: AutoAcceptRule.nullable().describe('Null while nothing was asked for.'),
      }),
    ),
  })
  .meta({ id: 'OwnAnswering' });
export type OwnAnswering = z.infer<typeof OwnAnswering>;

/** How a service shall be asked beside the desk. */
export const AnswerWaysChoice = AnswerWays.omit({ serviceId: true })
  .extend({
    number: z
      .string()
      .trim()
      .regex(/^\+?\d{8,15}$/, 'Digits only, with the area code')
      .nullable(),
  })
  .refine(({ sms, phone, number }) => number !== null || !(sms || phone), {
    path: ['number'],
    message: 'A number is needed to be written to or called',
  })
  .meta({ id: 'AnswerWaysChoice' });
export type AnswerWaysChoice = z.infer<typeof AnswerWaysChoice>;

export const AskedBesideList = z
  .strictObject({ items: z.array(AskedBeside) })
  .meta({ id: 'AskedBesideList' });
export type AskedBesideList = z.infer<typeof AskedBesideList>;

/** What a key on the phone has led to. */
export const KeyAnswer = z
  .strictObject({ offerId: Uuid, state: OfferState, text: Text.describe('What the caller hears.') })
  .meta({ id: 'KeyAnswer' });
export type KeyAnswer = z.infer<typeof KeyAnswer>;

/** The page of a link in a text message. */
export const AnswerPage = z.string().meta({ id: 'AnswerPage' });
export type AnswerPage = z.infer<typeof AnswerPage>;
