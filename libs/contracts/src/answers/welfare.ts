import { z } from 'zod';
import { Moment, TownCode, Uuid } from '../formats';
import { DeliveryState, WelfareOutcome, WelfareState } from '../meals';
import { EscalationLevel } from '../vocabulary';

/** A welfare check as officers of its area see it. Name and telephone are opened by themselves, and written down. */
export const WelfareCheckView = z
  .strictObject({
    id: Uuid,
    olderPersonId: Uuid,
    requestId: Uuid,
    townCode: TownCode,
    state: WelfareState,
    version: z.int().min(1),
    delivery: DeliveryState.describe('How the meal stands now; it may have been delivered after all.'),
    openedAt: Moment,
    dueAt: Moment.describe('By then somebody should have seen to it.'),
    level: EscalationLevel.describe('How far up it was called.'),
    nextStepAt: Moment.nullable().describe('When it is called again; null when it has an owner.'),
    owner: z.string().nullable().describe('Who has taken it over; null as long as nobody has.'),
    mine: z.boolean(),
    outcome: WelfareOutcome.nullable(),
    note: z.string().nullable(),
    story: z
      .array(z.strictObject({ at: Moment, event: z.string(), by: z.string().nullable() }))
      .describe('What has happened, oldest first.'),
  })
  .meta({ id: 'WelfareCheckView' });
export type WelfareCheckView = z.infer<typeof WelfareCheckView>;

/** A welfare check in the list of those on duty. */
export const WelfareCheckLine = WelfareCheckView.omit({ note: true, story: true, outcome: true }).meta({
  id: 'WelfareCheckLine',
});
export type WelfareCheckLine = z.infer<typeof WelfareCheckLine>;

export const WelfareCheckList = z
  .strictObject({ items: z.array(WelfareCheckLine), serverNow: Moment })
  .meta({ id: 'WelfareCheckList' });
export type WelfareCheckList = z.infer<typeof WelfareCheckList>;

/** What became of a welfare check. */
export const WelfareMoved = z
  .strictObject({ id: Uuid, state: WelfareState, version: z.int().min(1) })
  .meta({ id: 'WelfareMoved' });
export type WelfareMoved = z.infer<typeof WelfareMoved>;
