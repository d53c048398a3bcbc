import { type ComplaintState } from '@yilian/contracts';
import { defineMachine } from '@yilian/kernel';

export type ComplaintEvent = 'acknowledge' | 'answer' | 'close' | 'reopen';

/** Life of a complaint. Who complained has the last word: an answer, and even a closed one, can be opened again. */
export const complaintMachine = defineMachine<ComplaintState, ComplaintEvent>('complaint', 'received', {
  received: { acknowledge: 'assigned' },
  assigned: { answer: 'answered' },
  answered: { close: 'closed', reopen: 'reopened' },
  closed: { reopen: 'reopened' },
  reopened: { acknowledge: 'assigned' },
});
