import { z } from 'zod';
import { NewCareRequest, WantedUnits } from '../care-request';
import { Count, Moment, Uuid } from '../formats';

/** Units to keep while a family fills in the rest: of the service that it chose, for the request as it stands. */
export const NewHold = z.strictObject({
  serviceId: Uuid,
  request: NewCareRequest,
  /** A hold of one's own that this one takes the place of; it stays when this one cannot be had. */
  replaces: Uuid.optional(),
});
export type NewHold = z.infer<typeof NewHold>;

/** Units that are kept for a family. */
export const HoldView = z
  .strictObject({
    id: Uuid,
    serviceId: Uuid,
    provider: z.string(),
    expiresAt: Moment,
    extensionsLeft: Count,
    extendBy: z.number().describe('Seconds that each extension brings.'),
    serverNow: Moment,
  })
  .meta({ id: 'HoldView' });
export type HoldView = z.infer<typeof HoldView>;

/** Something near to what has just been taken: another day of the same service, or another service on the same day. */
export const PlaceAlternative = z
  .strictObject({
    because: z.enum(['other_days', 'other_service']),
    serviceId: Uuid,
    provider: z.string(),
    units: WantedUnits,
  })
  .meta({ id: 'PlaceAlternative' });
export type PlaceAlternative = z.infer<typeof PlaceAlternative>;
