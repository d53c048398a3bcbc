import { type FindingAct, type FindingState } from '@yilian/contracts';
import { defineMachine } from '@yilian/kernel';

/**
 * Life of a finding. The house answers, an officer accepts that or returns it. Asking for time and giving it move nothing
 * but the day. What is accepted or withdrawn stays so: a correction of it is a new finding that names the earlier one.
 */
export const findingMachine = defineMachine<FindingState, FindingAct>('finding', 'open', {
  open: { answer: 'answered', ask_time: 'open', extend: 'open', withdraw: 'withdrawn' },
  answered: { accept: 'accepted', return: 'returned', withdraw: 'withdrawn' },
  returned: { answer: 'answered', ask_time: 'returned', extend: 'returned', withdraw: 'withdrawn' },
  accepted: {},
  withdrawn: {},
});
