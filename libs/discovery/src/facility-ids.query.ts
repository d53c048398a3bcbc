import { MOST_FOLLOWED, Uuid } from '@yilian/contracts';
import { z } from 'zod';

const LONGEST = MOST_FOLLOWED * 37;

/** `?ids=a,b,c`: the facilities that a page shows. */
export const FacilityIds = z.strictObject({
  ids: z
    .string()
    .max(LONGEST)
    .transform((text) => [...new Set(text.split(','))])
    .pipe(z.array(Uuid).min(1).max(MOST_FOLLOWED)),
});
export type FacilityIds = z.infer<typeof FacilityIds>;
