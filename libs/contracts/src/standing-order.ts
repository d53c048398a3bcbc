import { z } from 'zod';
import { LocalDate, TownCode, Uuid } from './formats';
import { Capability, DayPart, MealTime, SexRule } from './vocabulary';
import { isLongEnough, TOO_SHORT, visitWindow } from './visit-window';

const eachOnce = <T>(list: readonly T[]): boolean =>
  new Set(list.map((one) => JSON.stringify(one))).size === list.length;
const TWICE = 'The same entry stands here twice';

/** Days of the week, 1 Monday – 7 Sunday. */
export const Weekdays = z.array(z.int().min(1).max(7)).min(1).max(7).refine(eachOnce, TWICE);

/** What is asked for on each day of a standing order: a request without its date. */
export const EachTime = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('meal'),
      portions: z
        .array(z.strictObject({ meal: MealTime, quantity: z.int().min(1).max(4) }))
        .min(1)
        .max(MealTime.options.length)
        .refine((list) => eachOnce(list.map(({ meal }) => meal)), TWICE),
    }),
    z.strictObject({
      kind: z.literal('day_care'),
      parts: z.array(DayPart).min(1).max(DayPart.options.length).refine(eachOnce, TWICE),
      transport: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal('home_care'),
      task: z.string().trim().min(1).max(100),
      visits: z.array(z.strictObject(visitWindow).refine(isLongEnough, TOO_SHORT)).min(1).max(4),
      skills: z.array(Capability).max(31),
      caregiverSex: SexRule,
    }),
  ])
  .meta({ id: 'EachTime' });
export type EachTime = z.infer<typeof EachTime>;

const terms = {
  weekdays: Weekdays,
  each: EachTime,
  /** Further needs, added to those of the person. */
  needs: z.array(Capability).max(31).default([]),
  notes: z.string().trim().max(500).default(''),
};

/** What a family orders once and gets until further notice. */
export const NewStandingOrder = z.strictObject({
  olderPersonId: Uuid,
  ...terms,
  /** The first day; tomorrow at the earliest. */
  fromDate: LocalDate,
  /** The last day; null = until further notice. */
  untilDate: LocalDate.nullable().default(null),
  priceLimitFen: z.int().min(0).max(100_000_000).nullable().default(null),
  towns: z.array(TownCode).max(40).default([]),
  /** The service to ask first each time; without one, whoever served last. */
  serviceId: Uuid.optional(),
  /** The draft that this was; it is removed with the same commit, and can become an order only once. */
  draftId: Uuid.optional(),
});
export type NewStandingOrder = z.infer<typeof NewStandingOrder>;

/** What is to become of days that are asked for already and fall under a pause, a change or the end. */
const askedDays = {
  cancelAsked: z.boolean().describe('True: days that are asked for already are cancelled in the same act.'),
  shownCostFen: z
    .int()
    .min(0)
    .default(0)
    .describe('The cost of cancelling them that was shown before, see `asked-days`; it never costs more.'),
};

/** Nothing comes between these days, both included; `untilDate` null: until somebody resumes it. */
export const OrderPause = z.strictObject({
  fromDate: LocalDate,
  untilDate: LocalDate.nullable().default(null),
  ...askedDays,
});
export type OrderPause = z.infer<typeof OrderPause>;

/** Other days, other times or another number from a day on; everything before stays as it is. */
export const OrderChange = z.strictObject({ fromDate: LocalDate, ...terms, ...askedDays });
export type OrderChange = z.infer<typeof OrderChange>;

/** One day is left out, or is not left out after all. */
export const LeftOutDay = z.strictObject({
  date: LocalDate,
  leftOut: z.boolean(),
  shownCostFen: askedDays.shownCostFen,
});
export type LeftOutDay = z.infer<typeof LeftOutDay>;

/** Nothing comes from this day on. */
export const OrderEnd = z.strictObject({ fromDate: LocalDate, ...askedDays });
export type OrderEnd = z.infer<typeof OrderEnd>;

/** A standing order runs until it has ended; a pause is dates, not a state. */
export const StandingOrderState = z.enum(['active', 'ended']).meta({ id: 'StandingOrderState' });
export type StandingOrderState = z.infer<typeof StandingOrderState>;

/** Why an order is over: somebody ended it, its last day is over, or the platform may not go on with it. */
export const OrderEndReason = z
  .enum(['ended_by_family', 'last_day_over', 'no_consent', 'may_not_ask'])
  .meta({ id: 'OrderEndReason' });
export type OrderEndReason = z.infer<typeof OrderEndReason>;

/** What became of a day that the order covers. */
export const OrderDayOutcome = z
  .enum(['asked', 'left_out', 'paused', 'too_late', 'refused'])
  .meta({ id: 'OrderDayOutcome' });
export type OrderDayOutcome = z.infer<typeof OrderDayOutcome>;

/** What happened to an order. */
export const OrderEvent = z
  .enum(['begin', 'pause', 'resume', 'change', 'leave_out', 'take_back', 'end', 'run_out', 'stop'])
  .meta({ id: 'OrderEvent' });
export type OrderEvent = z.infer<typeof OrderEvent>;
