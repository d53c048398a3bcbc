import { z } from 'zod';
import { MinuteOfDay, Uuid } from './formats';

/** `computing` → `proposed` → `accepted`, or `outdated` once a newer one was asked for or taken over; `failed`: not found in time. */
export const DayPlanState = z
  .enum(['computing', 'proposed', 'accepted', 'outdated', 'failed'])
  .meta({ id: 'DayPlanState' });
export type DayPlanState = z.infer<typeof DayPlanState>;

/** Why somebody was chosen for a visit. */
export const VisitReason = z
  .enum(['fixed', 'only_one', 'same_face', 'stays', 'instead_of_absent', 'near'])
  .meta({ id: 'VisitReason' });
export type VisitReason = z.infer<typeof VisitReason>;

/** Why a plan leaves a visit to people. */
export const VisitOpen = z
  .enum(['nobody', 'late', 'outside_shift', 'fixed_absent'])
  .meta({ id: 'VisitOpen' });
export type VisitOpen = z.infer<typeof VisitOpen>;

/** What is not as it was when a plan was made. */
export const PlanChange = z
  .strictObject({
    kind: z.enum(['visit_new', 'visit_changed', 'visit_gone', 'hours_changed', 'in_the_way']),
    requestId: Uuid.optional(),
    caregiverId: Uuid.optional(),
  })
  .meta({ id: 'PlanChange' });
export type PlanChange = z.infer<typeof PlanChange>;

/** A second person at a visit: at the same time, or so many minutes after the first one's start. */
export const SecondPerson = z
  .discriminatedUnion('order', [
    z.strictObject({ order: z.literal('together') }),
    z.strictObject({ order: z.literal('after'), minutes: z.int().min(15).max(480).multipleOf(15) }),
  ])
  .meta({ id: 'SecondPerson' });
export type SecondPerson = z.infer<typeof SecondPerson>;

export const MinuteSpan = z
  .strictObject({ fromMinute: MinuteOfDay, toMinute: MinuteOfDay })
  .meta({ id: 'MinuteSpan' });
export type MinuteSpan = z.infer<typeof MinuteSpan>;
