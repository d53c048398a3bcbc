import { channel, type FactOf } from '@yilian/contracts';
import { type Effect, job, live, type Reactions } from '@yilian/platform';

type Changed = FactOf<'fulfilment.visit-changed.v1'>['payload'];

/** Family, agency, town and the caregiver see a visit change. */
function show({ visitId, requestId, state, version, ...whose }: Changed): Effect[] {
  const changed = { visitId, requestId, state, version };
  return [
    live(channel.person(whose.olderPersonId), 'visit.changed', changed),
    live(channel.provider(whose.providerId), 'visit.changed', changed),
    live(channel.town(whose.townCode), 'visit.changed', changed),
    ...(whose.caregiverAccountId === null
      ? []
      : [live(channel.account(whose.caregiverAccountId), 'visit.changed', changed)]),
  ];
}

/** What follows from what really happens, and from bookings of home care. */
export const fulfilmentReactions: Reactions = {
  'requests.state-changed.v1': ({ kind, requestId, from, to }) =>
    kind === 'home_care' && (to === 'booked' || from === 'booked' || from === 'in_service')
      ? [job('fulfilment.plan-visits', requestId, { requestId })]
      : [],
  'capacity.hours-moved.v1': ({ requestId }) => [job('fulfilment.plan-visits', requestId, { requestId })],
  'fulfilment.visit-changed.v1': show,
  'fulfilment.visit-alarm.v1': (fact) => [
    job('notifications.tell', fact.visitId, {
      template: fact.level === 'agency' ? 'visit-missed' : 'visit-missed-officer',
      ...{ requestId: fact.requestId, olderPersonId: fact.olderPersonId },
      ...{ providerId: fact.level === 'agency' ? fact.providerId : null, officerId: fact.officerId },
    }),
    ...show(fact),
  ],
};
