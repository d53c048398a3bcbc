import { z } from 'zod';

/** Calendar date in the city's time zone, `YYYY-MM-DD`. */
export const LocalDate = z.iso.date();
export type LocalDate = z.infer<typeof LocalDate>;

/** Minutes since local midnight, 0–1440. */
export const MinuteOfDay = z.int().min(0).max(1440);
export type MinuteOfDay = z.infer<typeof MinuteOfDay>;

/** A UUID in lower-case text. */
export const Uuid = z.uuid().toLowerCase();

/** 9-digit code of a town or street; 12 digits for a community. */
export const TownCode = z.string().regex(/^\d{9}$/);
export const CommunityCode = z.string().regex(/^\d{12}$/);

/** A moment in ISO 8601 with its offset. */
export const Moment = z.iso.datetime({ offset: true });

/** Whole fen, 1/100 yuan. */
export const Fen = z.int();

/** A place in WGS-84 degrees. */
export const Place = z
  .strictObject({ lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) })
  .meta({ id: 'Place' });

/** A number of things. */
export const Count = z.int().min(0);
