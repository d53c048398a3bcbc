import { type StandingOrderState } from '@yilian/contracts';
import { defineMachine } from '@yilian/kernel';

/** Life of a standing order. A family may `end` it, its last day may `run_out`, and the platform must `stop` without a right to ask. */
export const standingOrderMachine = defineMachine<StandingOrderState, 'end' | 'run_out' | 'stop'>(
  'standing-order',
  'active',
  { active: { end: 'ended', run_out: 'ended', stop: 'ended' }, ended: {} },
);
