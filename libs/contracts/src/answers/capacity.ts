import { z } from 'zod';
import { Count, LocalDate, Moment, Uuid } from '../formats';
import { BedKind, BedState, DayPart, MealTime, SexRule } from '../vocabulary';

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

/** Seats or portions of a service for a date and a part of it. */
export const ListedSlot = z
  .strictObject({
    id: Uuid,
    date: LocalDate,
    part: z.enum([...DayPart.options, ...MealTime.options]),
    capacity: Count,
    used: Count.describe('Held or taken.'),
    outOfService: Count,
    free: z.int().describe('Capacity without those used and out of service.'),
    cutoffAt: Moment.nullable().describe('Nothing is held after it; null = until the day is over.'),
  })
  .meta({ id: 'ListedSlot' });
export type ListedSlot = z.infer<typeof ListedSlot>;

export const SlotList = z
  .strictObject({
    slots: z.array(ListedSlot),
    serverNow: Moment.describe('The clock that cut-offs are compared with.'),
  })
  .meta({ id: 'SlotList' });
export type SlotList = z.infer<typeof SlotList>;

export const SlotsSet = z.strictObject({ added: Count, changed: Count }).meta({ id: 'SlotsSet' });
export type SlotsSet = z.infer<typeof SlotsSet>;

export const ShiftsSet = z.strictObject({ days: Count }).meta({ id: 'ShiftsSet' });
export type ShiftsSet = z.infer<typeof ShiftsSet>;

export const VacancyConfirmed = z.strictObject({ confirmedAt: Moment }).meta({ id: 'VacancyConfirmed' });
export type VacancyConfirmed = z.infer<typeof VacancyConfirmed>;
