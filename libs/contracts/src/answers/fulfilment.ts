import { z } from 'zod';
import { Uuid } from '../formats';
import { RequestState } from '../states';

/** Where a provider's report has led its booking. */
export const ReportedBooking = z
  .strictObject({ requestId: Uuid, state: RequestState })
  .meta({ id: 'ReportedBooking' });
export type ReportedBooking = z.infer<typeof ReportedBooking>;
