import type { PriceUnit, ServiceKind } from '@yilian/contracts';

export type ServiceState = 'open' | 'closed';
export type CaregiverState = 'active' | 'away' | 'left';

/** The unit that each kind of service is priced by. */
export const PRICE_UNITS: Readonly<Record<ServiceKind, PriceUnit>> = {
  residential: 'night',
  day_care: 'session',
  meal: 'portion',
  home_care: 'hour',
};

/**
 * Stands in facts for the town of a provider whose place is unknown. No town has this code, so only those who see the
 * whole city see such a provider.
 */
export const NO_TOWN = '000000000';
