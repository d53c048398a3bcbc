import { z } from 'zod';
import { LocalDate, MinuteOfDay } from './formats';

/** A time at which another party can be shown around. */
export const TourSlot = z
  .strictObject({
    date: LocalDate,
    minute: MinuteOfDay,
    minutes: z.int().min(1),
    left: z.int().min(0).describe('How many more parties can come.'),
  })
  .meta({ id: 'TourSlot' });
export type TourSlot = z.infer<typeof TourSlot>;
