import { type OrderEvent, type PersonNoticeKind } from '@yilian/contracts';
import { job, type Reactions } from '@yilian/platform';

/** Steps of a standing order that its older person has to know of. */
const TOLD_OF_ORDER: Readonly<Partial<Record<OrderEvent, PersonNoticeKind>>> = {
  begin: 'order_made',
  change: 'order_changed',
  end: 'order_stopped',
  stop: 'order_stopped',
};

/** What follows for older people from what happens. */
export const peopleReactions: Reactions = {
  'requests.submitted.v1': ({ requestId, olderPersonId }) => [
    job('people.tell-asked-for', requestId, { requestId, olderPersonId }),
  ],
  // Told once when an order is made, changed or over; its days are not told one by one.
  'requests.standing-order-changed.v1': ({ orderId, olderPersonId, event, by }) => {
    const kind = TOLD_OF_ORDER[event];
    return kind === undefined ? [] : [job('people.tell-of-order', orderId, { olderPersonId, kind, by })];
  },
  'accounts.account-left.v1': ({ accountId }) => [
    job('people.end-links-of-account', accountId, { accountId }),
  ],
};
