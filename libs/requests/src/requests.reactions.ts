import { channel } from '@yilian/contracts';
import { job, live, type Reactions } from '@yilian/platform';

/** What follows from what happens to requests. */
export const requestsReactions: Reactions = {
  'requests.submitted.v1': (fact, id) => {
    const changed = {
      requestId: fact.requestId,
      townCode: fact.townCode,
      kind: fact.kind,
      urgency: fact.urgency,
      from: null,
      state: 'submitted' as const,
      version: 1,
    };
    return [
      job('dispatch.place-request', id, { requestId: fact.requestId }),
      live(channel.person(fact.olderPersonId), 'request.changed', changed),
      live(channel.town(fact.townCode), 'request.changed', changed),
    ];
  },
  'requests.stay-turned.v1': ({ requestId, olderPersonId, providerId, turn }) => [
    live(channel.person(olderPersonId), 'stay.changed', { requestId, turn }),
    ...(providerId === null ? [] : [live(channel.provider(providerId), 'stay.changed', { requestId, turn })]),
  ],
  'requests.standing-order-changed.v1': ({ orderId, olderPersonId, state, version }) => [
    live(channel.person(olderPersonId), 'order.changed', { orderId, state, version }),
  ],
  'requests.state-changed.v1': (fact) => {
    const changed = {
      requestId: fact.requestId,
      townCode: fact.townCode,
      kind: fact.kind,
      urgency: fact.urgency,
      from: fact.from,
      state: fact.to,
      version: fact.version,
    };
    return [
      live(channel.person(fact.olderPersonId), 'request.changed', changed),
      live(channel.town(fact.townCode), 'request.changed', changed),
    ];
  },
};
