import { type OfferState } from '@yilian/contracts';
import { defineMachine } from '@yilian/kernel';

export type OfferEvent = 'accept' | 'decline' | 'expire' | 'withdraw';

/** One question to one provider. Every answer is the last: a provider is asked again by a new offer. */
export const offerMachine = defineMachine<OfferState, OfferEvent>('offer', 'open', {
  open: { accept: 'accepted', decline: 'declined', expire: 'expired', withdraw: 'withdrawn' },
  accepted: {},
  declined: {},
  expired: {},
  withdrawn: {},
});
