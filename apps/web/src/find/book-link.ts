import { type FacilityService } from '@yilian/contracts';
import { type RouteLocationRaw } from 'vue-router';
import { flowFor } from '../routes/flows';

/** The first question of the booking for a service, with the person it is for where that is known. */
export const bookLink = (
  { kind, id }: Pick<FacilityService, 'kind' | 'id'>,
  person: string,
  facility: string,
): RouteLocationRaw => ({
  name: 'startBooking',
  params: { flow: flowFor(kind) },
  query: { service: id, facility, ...(person !== '' && { person }) },
});
