import { z } from 'zod';
import { CommunityCode, Count, LocalDate, Moment, Uuid } from '../formats';
import {
  Allergen,
  DeliveryState,
  DishCourse,
  MealDiet,
  MenuDish,
  NotDeliveredReason,
  SheetChangeKind,
  Texture,
} from '../meals';
import { MealTime } from '../vocabulary';
import { Contact } from './people';

/** What there is to eat. */
export const MenuView = z
  .strictObject({
    date: LocalDate,
    meal: MealTime,
    version: z.int().min(1),
    dishes: z.array(MenuDish),
  })
  .meta({ id: 'MenuView' });
export type MenuView = z.infer<typeof MenuView>;

/** The menus of a kitchen by date and meal; a day without one is left out. */
export const MenuList = z.strictObject({ menus: z.array(MenuView) }).meta({ id: 'MenuList' });
export type MenuList = z.infer<typeof MenuList>;

export const MenusCopied = z
  .strictObject({
    copied: Count,
    kept: Count.describe('Meals that had a menu already, which stays.'),
  })
  .meta({ id: 'MenusCopied' });
export type MenusCopied = z.infer<typeof MenusCopied>;

/** How much of one dish is made, by texture. */
export const DishCount = z
  .strictObject({
    course: DishCourse,
    zh: z.string(),
    en: z.string(),
    allergens: z.array(Allergen),
    portions: Count,
    textures: z.array(z.strictObject({ texture: Texture, portions: z.int().min(1) })),
  })
  .meta({ id: 'DishCount' });
export type DishCount = z.infer<typeof DishCount>;

/** Portions of those who eat alike. */
export const DietCount = z
  .strictObject({
    diets: z.array(MealDiet),
    texture: Texture,
    allergenFree: z.boolean(),
    portions: z.int().min(1),
  })
  .meta({ id: 'DietCount' });
export type DietCount = z.infer<typeof DietCount>;

/** What needs a cook's eye: by the number of the booking, never by name. */
export const SheetWarning = z
  .strictObject({
    number: z.string(),
    kind: z.enum(['allergy', 'nothing_fits']),
    course: DishCourse,
    dish: z.string().nullable().describe('The dish that would do harm; null when nothing fits.'),
    instead: z.string().nullable().describe('What is cooked instead; null when there is nothing.'),
  })
  .meta({ id: 'SheetWarning' });
export type SheetWarning = z.infer<typeof SheetWarning>;

/** Something that differs from the sheet as it was frozen. */
export const SheetChange = z
  .strictObject({
    at: Moment,
    kind: SheetChangeKind,
    number: z.string().nullable().describe('Of the booking; null for a changed menu.'),
    portions: Count,
  })
  .meta({ id: 'SheetChange' });
export type SheetChange = z.infer<typeof SheetChange>;

/** One delivery without a name: what it is called, what is in it and how it stands. */
export const DeliveryLine = z
  .strictObject({
    id: Uuid,
    number: z.string(),
    state: DeliveryState,
    reason: NotDeliveredReason.nullable(),
    quantity: z.int().min(1),
    diets: z.array(MealDiet),
    texture: Texture,
    allergenFree: z.boolean(),
    reportedAt: Moment.nullable(),
    silent: z.boolean().describe('Nobody said in time what became of it.'),
  })
  .meta({ id: 'DeliveryLine' });
export type DeliveryLine = z.infer<typeof DeliveryLine>;

/** What a kitchen cooks for one meal. */
export const KitchenSheet = z
  .strictObject({
    serviceId: Uuid,
    date: LocalDate,
    meal: MealTime,
    cutoffAt: Moment.nullable().describe('Nothing is ordered after it; null = until the day is over.'),
    frozenAt: Moment.nullable().describe('When the sheet was frozen; null while it still moves.'),
    portions: Count,
    portionsAtCutoff: Count.nullable().describe('Null while the sheet still moves.'),
    hasMenu: z.boolean(),
    dishes: z.array(DishCount),
    diets: z.array(DietCount),
    warnings: z.array(SheetWarning),
    changes: z.array(SheetChange).describe('Since the sheet was frozen, oldest first.'),
    deliveries: z.array(DeliveryLine).describe('Empty while the sheet still moves.'),
    serverNow: Moment,
  })
  .meta({ id: 'KitchenSheet' });
export type KitchenSheet = z.infer<typeof KitchenSheet>;

/** One stop of a round with everything that the courier needs. Each opening is written down. */
export const RoundStop = z
  .strictObject({
    round: z.int().min(1),
    stop: z.int().min(1).describe('Its place in the round.'),
    deliveryId: Uuid,
    number: z.string(),
    state: DeliveryState,
    reason: NotDeliveredReason.nullable(),
    silent: z.boolean().describe('Nobody said in time what became of it.'),
    changed: z.boolean().describe('Added, or with another address, after the cut-off.'),
    contact: Contact.nullable().describe('Null when it was cancelled, and once the day is over.'),
    communityCode: CommunityCode.nullable(),
    note: z.string(),
    livesAlone: z.boolean(),
    quantity: z.int().min(1),
    diets: z.array(MealDiet),
    texture: Texture,
    allergenFree: z.boolean(),
    dishes: z.array(z.strictObject({ zh: z.string(), en: z.string(), allergens: z.array(Allergen) })),
  })
  .meta({ id: 'RoundStop' });
export type RoundStop = z.infer<typeof RoundStop>;

/** The way from door to door: round by round, in order. */
export const KitchenRound = z
  .strictObject({
    serviceId: Uuid,
    date: LocalDate,
    meal: MealTime,
    frozenAt: Moment.nullable().describe('Null while the sheet still moves: there are no stops yet.'),
    stops: z.array(RoundStop),
    serverNow: Moment,
  })
  .meta({ id: 'KitchenRound' });
export type KitchenRound = z.infer<typeof KitchenRound>;

/** How a delivery stands after a report. */
export const DeliveryReported = z
  .strictObject({ id: Uuid, state: DeliveryState, version: z.int().min(1) })
  .meta({ id: 'DeliveryReported' });
export type DeliveryReported = z.infer<typeof DeliveryReported>;
