import { z } from 'zod';
import { Fen, LocalDate, Moment, Uuid } from '../formats';
import { Text } from '../problems';
import { EachTime, OrderDayOutcome, OrderEndReason, StandingOrderState, Weekdays } from '../standing-order';
import { RequestState } from '../states';
import { ServiceKind } from '../vocabulary';
import { TimelineEntry } from './requests';

const pattern = { weekdays: Weekdays, each: EachTime };

const line = {
  id: Uuid,
  olderPersonId: Uuid,
  kind: ServiceKind,
  state: StandingOrderState,
  ...pattern,
  fromDate: LocalDate,
  untilDate: LocalDate.nullable().describe('The last day; null = until further notice.'),
  pausedFrom: LocalDate.nullable().describe('Null when no pause is in force or to come.'),
  pausedUntil: LocalDate.nullable().describe('Null: until somebody resumes it, or there is no pause.'),
  endReason: OrderEndReason.nullable(),
  nextDate: LocalDate.nullable().describe('The next day on which something is to come; null = none.'),
};

/** A standing order in a list. */
export const StandingOrderLine = z.strictObject(line).meta({ id: 'StandingOrderLine' });
export type StandingOrderLine = z.infer<typeof StandingOrderLine>;

/** Standing orders that the caller may follow, newest first. */
export const StandingOrderPage = z
  .strictObject({
    items: z.array(StandingOrderLine),
    next: Uuid.nullable().describe('Give it as `after` for the next page; null on the last one.'),
  })
  .meta({ id: 'StandingOrderPage' });
export type StandingOrderPage = z.infer<typeof StandingOrderPage>;

/** One of the next days of an order. */
export const StandingOrderDay = z
  .strictObject({
    date: LocalDate,
    outcome: z.enum([...OrderDayOutcome.options, 'to_ask']),
    askedFrom: LocalDate.nullable().describe('When a day that is still to be asked for will be; else null.'),
    because: Text.nullable().describe('Why nothing was asked for; null when it was or will be.'),
    requestId: Uuid.nullable(),
    requestState: RequestState.nullable(),
    provider: z.string().nullable().describe('Who has accepted; null before.'),
  })
  .meta({ id: 'StandingOrderDay' });
export type StandingOrderDay = z.infer<typeof StandingOrderDay>;

/** A standing order as those who may follow it see it. */
export const StandingOrderView = z
  .strictObject({
    ...line,
    version: z.int().min(1),
    laterTerms: z
      .array(z.strictObject({ fromDate: LocalDate, ...pattern }))
      .describe('What is agreed to change on a later day.'),
    notes: z.string().nullable().describe('Null for everybody but the account that asked.'),
    service: z
      .strictObject({ id: Uuid, provider: z.string() })
      .nullable()
      .describe('Who is asked first: chosen, or who served last; null when nobody is known.'),
    days: z.array(StandingOrderDay).describe('Today and what comes next, in order.'),
    maySteer: z.boolean().describe('True when the caller may pause, change and end it.'),
    timeline: z.array(TimelineEntry).describe('Newest first.'),
    serverNow: Moment,
  })
  .meta({ id: 'StandingOrderView' });
export type StandingOrderView = z.infer<typeof StandingOrderView>;

/** Days that are asked for already, with what cancelling each would cost at this moment. */
export const AskedDays = z
  .strictObject({
    days: z.array(
      z.strictObject({
        date: LocalDate,
        requestId: Uuid,
        number: z.string(),
        state: RequestState,
        costFen: Fen,
        why: Text,
      }),
    ),
    totalFen: Fen,
    serverNow: Moment,
  })
  .meta({ id: 'AskedDays' });
export type AskedDays = z.infer<typeof AskedDays>;

/** How an order stands after something was done to it. */
export const SteeredOrder = z
  .strictObject({
    id: Uuid,
    state: StandingOrderState,
    version: z.int().min(1),
    costFen: Fen.describe('What cancelling days that were asked for has cost.'),
  })
  .meta({ id: 'SteeredOrder' });
export type SteeredOrder = z.infer<typeof SteeredOrder>;
