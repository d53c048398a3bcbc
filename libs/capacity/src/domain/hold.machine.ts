import { type HoldState } from '@yilian/contracts';
import { defineMachine } from '@yilian/kernel';

export type HoldEvent = 'confirm' | 'void' | 'expire' | 'release';

/** A hold resolves exactly once; what was confirmed can still be given back. */
export const holdMachine = defineMachine<HoldState, HoldEvent>('hold', 'pending', {
  pending: { confirm: 'confirmed', void: 'void', expire: 'expired' },
  confirmed: { release: 'released' },
  void: {},
  expired: {},
  released: {},
});

/** The ways to give units back, and the event that leads there. */
export const GIVING_BACK = {
  void: 'void',
  expired: 'expire',
  released: 'release',
} as const satisfies Readonly<Record<'void' | 'expired' | 'released', HoldEvent>>;
