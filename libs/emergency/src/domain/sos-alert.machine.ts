import { type SosState } from '@yilian/contracts';
import { defineMachine } from '@yilian/kernel';

export type SosEvent = 'acknowledge' | 'close' | 'call_off';

/**
 * Life of a call for help. Only its owner closes it, with a summary; calling off says that nobody is in danger and blames
 * nobody.
 */
export const sosAlertMachine = defineMachine<SosState, SosEvent>('sos-alert', 'raised', {
  raised: { acknowledge: 'acknowledged', call_off: 'false_alarm' },
  acknowledged: { close: 'closed', call_off: 'false_alarm' },
  closed: {},
  false_alarm: {},
});
