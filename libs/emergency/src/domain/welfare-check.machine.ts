import { type WelfareState } from '@yilian/contracts';
import { defineMachine } from '@yilian/kernel';

export type WelfareEvent = 'acknowledge' | 'close';

/** Life of a welfare check. Only its owner closes it, with what was found. */
export const welfareCheckMachine = defineMachine<WelfareState, WelfareEvent>('welfare-check', 'open', {
  open: { acknowledge: 'acknowledged' },
  acknowledged: { close: 'closed' },
  closed: {},
});
