import { channel } from '@yilian/contracts';
import { live, type Reactions } from '@yilian/platform';

/** What follows when a finding moves: both desks see it. */
export const inspectionReactions: Reactions = {
  'inspection.finding-changed.v1': ({ findingId, providerId, townCode, state, version }) => {
    const changed = { findingId, state, version };
    return [
      live(channel.provider(providerId), 'finding.changed', changed),
      ...(townCode === null ? [] : [live(channel.town(townCode), 'finding.changed', changed)]),
    ];
  },
};
