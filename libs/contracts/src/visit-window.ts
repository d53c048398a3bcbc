import { z } from 'zod';
import { MinuteOfDay } from './formats';

/** A visit starts and ends within its window, minutes since local midnight. */
export const visitWindow = {
  fromMinute: MinuteOfDay,
  toMinute: MinuteOfDay,
  durationMinutes: z.int().min(15).max(480).multipleOf(15),
};
/** Whether a visit fits into its window. */
export const isLongEnough = (visit: z.infer<z.ZodObject<typeof visitWindow>>): boolean =>
  visit.toMinute - visit.fromMinute >= visit.durationMinutes;
/** What is said of a window into which its visit does not fit. */
export const TOO_SHORT = { path: ['toMinute'], message: 'The window is shorter than the visit' };
