import { channel } from '@yilian/contracts';
import { job, live, type Reactions } from '@yilian/platform';

/** Who sees at once that a tour has changed, and what goes with an account. */
export const toursReactions: Reactions = {
  'tours.tour-changed.v1': ({ tourId, accountId, providerId, state, version }) => {
    const changed = { tourId, state, version };
    return [
      live(channel.account(accountId), 'tour.changed', changed),
      live(channel.provider(providerId), 'tour.changed', changed),
    ];
  },
  'accounts.account-left.v1': ({ accountId }) => [job('tours.forget-account', accountId, { accountId })],
};
