import { type PriceUnit, type ServiceKind } from '@yilian/contracts';

/** The unit that each kind of service is priced by. */
export const PRICE_UNITS: Readonly<Record<ServiceKind, PriceUnit>> = {
  residential: 'night',
  day_care: 'session',
  meal: 'portion',
  home_care: 'hour',
};
