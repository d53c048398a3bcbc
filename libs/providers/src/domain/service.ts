import type { ServiceKind } from '@yilian/contracts';

export type ServiceState = 'open' | 'closed';
export type CaregiverState = 'active' | 'away' | 'left';

/** What one price buys. */
export type PriceUnit = 'night' | 'session' | 'portion' | 'hour';

/** The unit that each kind of service is priced by. */
export const PRICE_UNITS: Readonly<Record<ServiceKind, PriceUnit>> = {
  residential: 'night',
  day_care: 'session',
  meal: 'portion',
  home_care: 'hour',
};
