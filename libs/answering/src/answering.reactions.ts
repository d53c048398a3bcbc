import { channel } from '@yilian/contracts';
import { job, live, type Reactions } from '@yilian/platform';

/** What follows from offers that may be answered beside the desk, and from rules that changed. */
export const answeringReactions: Reactions = {
  'dispatch.offer-beside-desk.v1': ({ offerId, serviceId }) => [
    job('answering.accept-trusted', offerId, { offerId }),
    job('answering.ask-beside', offerId, { offerId, serviceId }),
  ],
  'answering.rule-changed.v1': ({ serviceId, providerId }) => [
    live(channel.provider(providerId), 'auto-accept.changed', { serviceId }),
  ],
};
