import { z } from 'zod';
import { TownPicture } from '../live-states';

/** The figures of a whole city; the same as a town's. */
export const CityPicture = TownPicture.omit({ townCode: true }).meta({ id: 'CityPicture' });
export type CityPicture = z.infer<typeof CityPicture>;

/** Every town, and all of them together. */
export const CitySummary = z
  .strictObject({ total: CityPicture, towns: z.array(TownPicture) })
  .meta({ id: 'CitySummary' });
export type CitySummary = z.infer<typeof CitySummary>;
