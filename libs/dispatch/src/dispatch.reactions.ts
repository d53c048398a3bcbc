import { channel, type FactOf } from '@yilian/contracts';
import { type Effect, job, live, type Reactions } from '@yilian/platform';

type OfferFact = FactOf<'dispatch.offer-closed.v1'>['payload'];

/** The provider asked, the family and the town hear of every change of an offer. */
const tellOffer = (fact: OfferFact, expiresAt: string | null): Effect[] => {
  const changed = { offerId: fact.offerId, requestId: fact.requestId, state: fact.state, expiresAt };
  return [
    live(channel.provider(fact.providerId), 'offer.changed', changed),
    live(channel.person(fact.olderPersonId), 'offer.changed', changed),
    live(channel.town(fact.townCode), 'offer.changed', changed),
  ];
};

/** What follows from what happens in dispatch. */
export const dispatchReactions: Reactions = {
  'requests.state-changed.v1': (fact) =>
    fact.to === 'cancelled' || fact.to === 'unmet'
      ? [job('dispatch.release-request', fact.requestId, { requestId: fact.requestId })]
      : [],
  'dispatch.placement-due.v1': (fact) => [
    job('dispatch.place-request', fact.requestId, { requestId: fact.requestId }, fact.dueAt),
  ],
  'dispatch.offer-made.v1': (fact) => [
    job('dispatch.expire-offer', fact.offerId, { offerId: fact.offerId }, fact.expiresAt),
    ...tellOffer(fact, fact.expiresAt),
  ],
  'dispatch.offer-extended.v1': (fact) => [
    job('dispatch.expire-offer', fact.offerId, { offerId: fact.offerId }, fact.expiresAt),
    ...tellOffer(fact, fact.expiresAt),
  ],
  'dispatch.offer-put-off.v1': ({ providerId, offerId, requestId, state, expiresAt }) => [
    live(channel.provider(providerId), 'offer.changed', { offerId, requestId, state, expiresAt }),
  ],
  'dispatch.offer-closed.v1': (fact) => tellOffer(fact, null),
  'dispatch.booking-ended.v1': ({ providerId, offerId, requestId }) => [
    live(channel.provider(providerId), 'booking.ended', { offerId, requestId }),
  ],
  'dispatch.escalated.v1': (fact) => [
    job(
      'dispatch.climb-ladder',
      fact.requestId,
      { requestId: fact.requestId, level: fact.level, step: fact.step },
      fact.deadlineAt,
    ),
  ],
};
