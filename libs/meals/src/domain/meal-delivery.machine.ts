import { type DeliveryState } from '@yilian/contracts';
import { defineMachine } from '@yilian/kernel';

export type DeliveryEvent = 'leave' | 'deliver' | 'find_closed' | 'fail' | 'cancel';

/**
 * Life of one delivery. A door that stayed closed may open at the second try, so what was not received can still be
 * delivered; what was delivered stays so.
 */
export const mealDeliveryMachine = defineMachine<DeliveryState, DeliveryEvent>('meal-delivery', 'planned', {
  planned: {
    leave: 'on_the_way',
    deliver: 'delivered',
    find_closed: 'not_opened',
    fail: 'not_delivered',
    cancel: 'cancelled',
  },
  on_the_way: {
    deliver: 'delivered',
    find_closed: 'not_opened',
    fail: 'not_delivered',
    cancel: 'cancelled',
  },
  not_opened: { deliver: 'delivered' },
  not_delivered: { deliver: 'delivered' },
  delivered: {},
  cancelled: {},
});
