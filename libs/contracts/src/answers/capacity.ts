import { z } from 'zod';
import { Count, LocalDate, MinuteOfDay, Moment, Uuid } from '../formats';
import { BedKind, BedState, ClosingReason, DayPart, MealTime, ServiceKind, SexRule } from '../vocabulary';

/** A promise of a bed. */
export const ListedStay = z
  .strictObject({
    fromDate: LocalDate,
    nights: z.int().min(1).nullable().describe('Null for a stay without an end.'),
    state: z.enum(['pending', 'confirmed']),
  })
  .meta({ id: 'ListedStay' });
export type ListedStay = z.infer<typeof ListedStay>;

/** A bed and what it is promised for; no word about who. */
export const ListedBed = z
  .strictObject({
    id: Uuid,
    room: z.string(),
    number: z.string(),
    kind: BedKind,
    sexRule: SexRule,
    state: BedState,
    openFrom: LocalDate.nullable().describe('Free without an end from this night on; null when it is not.'),
    version: z.int().min(1),
    stays: z.array(ListedStay),
  })
  .meta({ id: 'ListedBed' });
export type ListedBed = z.infer<typeof ListedBed>;

/** The beds of a service by room and number. */
export const BedList = z.strictObject({ beds: z.array(ListedBed) }).meta({ id: 'BedList' });
export type BedList = z.infer<typeof BedList>;

/** In the order of the question. */
export const AddedBeds = z.strictObject({ ids: z.array(Uuid) }).meta({ id: 'AddedBeds' });
export type AddedBeds = z.infer<typeof AddedBeds>;

export const ChangedBed = z
  .strictObject({ state: BedState, version: z.int().min(1) })
  .meta({ id: 'ChangedBed' });
export type ChangedBed = z.infer<typeof ChangedBed>;

/** A part of a day that seats or portions are counted for. */
export const SlotPart = z.enum([...DayPart.options, ...MealTime.options]).meta({ id: 'SlotPart' });
export type SlotPart = z.infer<typeof SlotPart>;

/** Seats or portions of a service for a date and a part of it. */
export const ListedSlot = z
  .strictObject({
    id: Uuid,
    date: LocalDate,
    part: SlotPart,
    capacity: Count,
    used: Count.describe('Held or taken.'),
    outOfService: Count,
    free: z.int().describe('Capacity without those used and out of service; 0 on a closing day.'),
    cutoffAt: Moment.nullable().describe('Nothing is held after it; null = until the day is over.'),
    closed: z.boolean(),
    version: z.int().min(1).describe('To be named by whoever changes it.'),
  })
  .meta({ id: 'ListedSlot' });
export type ListedSlot = z.infer<typeof ListedSlot>;

export const ClosingDay = z
  .strictObject({ date: LocalDate, reason: ClosingReason })
  .meta({ id: 'ClosingDay' });
export type ClosingDay = z.infer<typeof ClosingDay>;

/** Until when a part of every day can be booked: so many days before, at this minute of the city. */
export const SlotCutoff = z
  .strictObject({ part: SlotPart, daysBefore: z.int().min(0).max(14), minute: MinuteOfDay })
  .meta({ id: 'SlotCutoff' });
export type SlotCutoff = z.infer<typeof SlotCutoff>;

export const SlotList = z
  .strictObject({
    kind: ServiceKind,
    slots: z.array(ListedSlot),
    closingDays: z.array(ClosingDay),
    cutoffs: z.array(SlotCutoff).describe('Parts that are not named can be booked until the day is over.'),
    serverNow: Moment.describe('The clock that cut-offs are compared with.'),
  })
  .meta({ id: 'SlotList' });
export type SlotList = z.infer<typeof SlotList>;

export const SlotsSet = z.strictObject({ added: Count, changed: Count }).meta({ id: 'SlotsSet' });
export type SlotsSet = z.infer<typeof SlotsSet>;

export const DayClosed = z
  .strictObject({ date: LocalDate, promised: Count.describe('Units that stay promised on the closed day.') })
  .meta({ id: 'DayClosed' });
export type DayClosed = z.infer<typeof DayClosed>;

export const CutoffsSet = z
  .strictObject({ changed: Count.describe('Slots whose cut-off moved.') })
  .meta({ id: 'CutoffsSet' });
export type CutoffsSet = z.infer<typeof CutoffsSet>;

/** Seats or portions that somebody has; the number is told once the provider has accepted. */
export const PromisedUnits = z
  .strictObject({
    date: LocalDate,
    part: SlotPart,
    quantity: Count,
    state: z.enum(['pending', 'confirmed']),
    offerId: Uuid.nullable(),
    number: z.string().nullable(),
  })
  .meta({ id: 'PromisedUnits' });
export type PromisedUnits = z.infer<typeof PromisedUnits>;

export const PromiseList = z.strictObject({ items: z.array(PromisedUnits) }).meta({ id: 'PromiseList' });
export type PromiseList = z.infer<typeof PromiseList>;

export const ShiftsSet = z.strictObject({ days: Count }).meta({ id: 'ShiftsSet' });
export type ShiftsSet = z.infer<typeof ShiftsSet>;

export const VacancyConfirmed = z.strictObject({ confirmedAt: Moment }).meta({ id: 'VacancyConfirmed' });
export type VacancyConfirmed = z.infer<typeof VacancyConfirmed>;
