import { z } from 'zod';
import { Uuid } from '../formats';
import { RequestState } from '../states';
import { BedsChanged } from './bed-board';

/** Where a provider's report has led its booking. */
export const ReportedBooking = z
  .strictObject({ requestId: Uuid, state: RequestState })
  .meta({ id: 'ReportedBooking' });
export type ReportedBooking = z.infer<typeof ReportedBooking>;

/** A guest who has moved in, and the beds that turned by it. */
export const GuestAdmitted = z
  .strictObject({ requestId: Uuid, state: RequestState, bedId: Uuid, ...BedsChanged.shape })
  .meta({ id: 'GuestAdmitted' });
export type GuestAdmitted = z.infer<typeof GuestAdmitted>;
