import { type VisitState } from '@yilian/contracts';
import { defineMachine } from '@yilian/kernel';

export type VisitEvent = 'check_in' | 'check_out' | 'miss' | 'cancel' | 'close';

/**
 * Life of one home visit. A missed one can still begin: somebody comes late, or the word of it does. `close` ends what
 * nobody reports: visits whose hours decide, and those that nobody checked out of.
 */
export const visitMachine = defineMachine<VisitState, VisitEvent>('visit', 'scheduled', {
  scheduled: { check_in: 'checked_in', miss: 'missed', cancel: 'cancelled', close: 'checked_out' },
  missed: { check_in: 'checked_in', cancel: 'cancelled' },
  checked_in: { check_out: 'checked_out', close: 'checked_out' },
  checked_out: {},
  cancelled: {},
});
