import { channel } from '@yilian/contracts';
import { job, live, type Reactions } from '@yilian/platform';

/** What follows from what is said about services. */
export const qualityReactions: Reactions = {
  'quality.reviews-changed.v1': ({ providerId }) => [
    job('quality.recount-ratings', providerId, { providerId }),
    live(channel.provider(providerId), 'reviews.changed', { providerId }),
  ],
  'quality.complaint-changed.v1': ({ complaintId, olderPersonId, townCode, state, version, sharedWith }) => {
    const changed = { complaintId, state, version };
    return [
      live(channel.person(olderPersonId), 'complaint.changed', changed),
      live(channel.town(townCode), 'complaint.changed', changed),
      ...(sharedWith === null ? [] : [live(channel.provider(sharedWith), 'complaint.changed', changed)]),
    ];
  },
};
