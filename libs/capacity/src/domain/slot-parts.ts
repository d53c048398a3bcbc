import { DayPart, MealTime, type ServiceKind } from '@yilian/contracts';

/** The parts of a day that a kind of service counts seats or portions for; kinds that are missing count neither. */
export const PARTS_OF: Readonly<Partial<Record<ServiceKind, readonly string[]>>> = {
  day_care: DayPart.options,
  meal: MealTime.options,
};
