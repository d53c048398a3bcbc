import { z } from 'zod';
import { Count, Moment, TownCode, Uuid } from '../formats';
import { SosState } from '../states';
import { AbilityLevel, Capability, EscalationLevel, Relation, Sex } from '../vocabulary';
import { Contact } from './people';

/** Where a device believes it is, with the radius in which that is true. */
export const SosPlace = z
  .strictObject({
    lng: z.number().min(-180).max(180),
    lat: z.number().min(-90).max(90),
    accuracyM: z.number().min(0).max(1_000_000).nullable(),
  })
  .meta({ id: 'SosPlace' });
export type SosPlace = z.infer<typeof SosPlace>;

/** A call for help as its caller and the person's family see it. */
export const SosView = z
  .strictObject({
    id: Uuid,
    state: SosState,
    version: z.int().min(1),
    olderPersonId: Uuid.nullable(),
    raisedAt: Moment.describe('When it reached the platform.'),
    calledCount: Count.describe('How many people on duty have been called so far.'),
    acknowledgedAt: Moment.nullable(),
    officer: z.string().nullable().describe('Who has taken over; null as long as nobody has.'),
    endedAt: Moment.nullable(),
    showPhoneAt: Moment.describe('Without an owner by then, the telephone number fills the screen.'),
    serverNow: Moment,
  })
  .meta({ id: 'SosView' });
export type SosView = z.infer<typeof SosView>;

/** A call for help in the list of those on duty. No contact: that is opened by itself and written down. */
export const SosLine = z
  .strictObject({
    id: Uuid,
    state: SosState,
    version: z.int().min(1),
    townCode: TownCode.nullable(),
    raisedAt: Moment,
    pressedAt: Moment.nullable().describe('When the button was pressed, if the message was sent later.'),
    presses: z.int().min(1),
    level: EscalationLevel.describe('How far up it was called.'),
    nextStepAt: Moment.nullable().describe('When it is called again; null when it has an owner.'),
    ownerId: Uuid.nullable(),
    owner: z.string().nullable(),
    mine: z.boolean(),
  })
  .meta({ id: 'SosLine' });
export type SosLine = z.infer<typeof SosLine>;

export const SosLines = z
  .strictObject({ items: z.array(SosLine), serverNow: Moment })
  .meta({ id: 'SosLines' });
export type SosLines = z.infer<typeof SosLines>;

/** How much of the person is shown; `closed`: nobody agreed to it beforehand, and an officer may open it in need. */
export const SosSharing = z.enum(['nobody', 'agreed', 'opened', 'closed']).meta({ id: 'SosSharing' });
export type SosSharing = z.infer<typeof SosSharing>;

/** Everything that helps to help. Each look is written down. */
export const SosDetail = SosLine.extend({
  sharing: SosSharing,
  person: Contact.extend({
    id: Uuid,
    sex: Sex,
    birthYear: z.int(),
    abilityLevel: AbilityLevel.nullable(),
    needs: z.array(Capability),
    notes: z.string(),
  })
    .nullable()
    .describe('Null when the caller did not say who needs help, and while it is closed.'),
  caller: z.string().describe('The account that called: its name, else its login.'),
  callerPhone: z.string().nullable().describe('Of the calling account, when its login is a number.'),
  place: SosPlace.nullable(),
  batteryPercent: Count.nullable(),
  family: z
    .array(z.strictObject({ name: z.string(), relation: Relation }))
    .describe('Who has a link to the person; nobody while it is closed.'),
  story: z
    .array(z.strictObject({ at: Moment, event: z.string(), by: z.string().nullable() }))
    .describe('What has happened, oldest first.'),
}).meta({ id: 'SosDetail' });
export type SosDetail = z.infer<typeof SosDetail>;

/** What became of a call for help. */
export const SosMoved = z
  .strictObject({ id: Uuid, state: SosState, version: z.int().min(1) })
  .meta({ id: 'SosMoved' });
export type SosMoved = z.infer<typeof SosMoved>;
