import { type RequestState } from '@yilian/contracts';
import { defineMachine } from '@yilian/kernel';

export type RequestEvent =
  | 'submit'
  | 'search'
  | 'offer'
  | 'wait'
  | 'escalate'
  | 'book'
  | 'start'
  | 'complete'
  | 'close'
  | 'cancel'
  | 'miss'
  | 'give_up';

/**
 * Life of a request. `search` leads back to looking for a provider whenever an answer was no; only people may `give_up`
 * or `cancel` (a bed that nobody confirms in time is a no, too), and only its provider may say that a booked service did not happen (`miss`). A state from which nothing leads on is at rest; every other one must have a live next step (I2).
 */
export const careRequestMachine = defineMachine<RequestState, RequestEvent>('care-request', 'draft', {
  draft: { submit: 'submitted', cancel: 'cancelled' },
  submitted: {
    search: 'matching',
    offer: 'offered',
    wait: 'waiting',
    escalate: 'escalated',
    cancel: 'cancelled',
  },
  matching: {
    offer: 'offered',
    wait: 'waiting',
    escalate: 'escalated',
    cancel: 'cancelled',
    give_up: 'unmet',
  },
  offered: {
    search: 'matching',
    book: 'booked',
    wait: 'waiting',
    escalate: 'escalated',
    cancel: 'cancelled',
  },
  waiting: {
    search: 'matching',
    offer: 'offered',
    escalate: 'escalated',
    cancel: 'cancelled',
    give_up: 'unmet',
  },
  escalated: {
    search: 'matching',
    offer: 'offered',
    wait: 'waiting',
    book: 'booked',
    cancel: 'cancelled',
    give_up: 'unmet',
  },
  booked: { start: 'in_service', search: 'matching', cancel: 'cancelled', miss: 'cancelled' },
  in_service: { complete: 'completed', cancel: 'cancelled', miss: 'cancelled' },
  completed: { close: 'closed' },
  closed: {},
  cancelled: {},
  unmet: {},
});

/** States in which the platform owes the family a next step. */
export const RESTLESS: readonly RequestState[] = ['submitted', 'matching', 'offered', 'escalated'];

/** States that a person still hopes or is served in; one stay in a home at a time. */
export const ACTIVE: readonly RequestState[] = [...RESTLESS, 'waiting', 'booked', 'in_service'];
