import { channel } from '@yilian/contracts';
import { live, type Reactions } from '@yilian/platform';

/** Who sees at once that a tour has changed. */
export const toursReactions: Reactions = {
  'tours.tour-changed.v1': ({ tourId, accountId, providerId, state, version }) => {
    const changed = { tourId, state, version };
    return [
      live(channel.account(accountId), 'tour.changed', changed),
      live(channel.provider(providerId), 'tour.changed', changed),
    ];
  },
};
