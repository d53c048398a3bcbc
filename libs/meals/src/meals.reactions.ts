import { channel, type FactOf } from '@yilian/contracts';
import { type Effect, job, live, type Reactions } from '@yilian/platform';

type Meal = Pick<FactOf<'meals.sheet-frozen.v1'>['payload'], 'serviceId' | 'providerId' | 'date' | 'meal'>;

const show = ({ serviceId, providerId, date, meal }: Meal): Effect =>
  live(channel.provider(providerId), 'kitchen.changed', { serviceId, date, meal });

/** Turns of a request after which a kitchen cooks more or less. */
const COUNTS: readonly string[] = ['booked', 'cancelled'];

/** What follows for kitchens. */
export const mealsReactions: Reactions = {
  'requests.state-changed.v1': ({ requestId, kind, to }) =>
    kind === 'meal' && COUNTS.includes(to) ? [job('meals.follow-request', requestId, { requestId })] : [],
  'people.older-person-changed.v1': ({ olderPersonId }) => [
    job('meals.follow-person', olderPersonId, { olderPersonId }),
  ],
  'meals.sheet-frozen.v1': (fact) => [show(fact)],
  'meals.sheet-changed.v1': (fact) => [show(fact)],
  'meals.delivery-silent.v1': (fact) => [
    show(fact),
    ...(fact.level === 'kitchen'
      ? [
          job('notifications.tell', fact.deliveryId, {
            template: 'delivery-silent',
            ...{ requestId: fact.requestId, olderPersonId: fact.olderPersonId },
            ...{ providerId: fact.providerId, officerId: null },
          }),
        ]
      : []),
  ],
  'meals.delivery-changed.v1': (fact) => {
    const { deliveryId, requestId, olderPersonId, state } = fact;
    return [
      show(fact),
      live(channel.person(olderPersonId), 'delivery.changed', { deliveryId, requestId, state }),
    ];
  },
};
