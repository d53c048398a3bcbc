import { channel } from '@yilian/contracts';
import { job, live, type Reactions } from '@yilian/platform';

/** What the world is told when units move. */
export const capacityReactions: Reactions = {
  'providers.moved.v1': ({ providerId }) => [job('capacity.move-beds', providerId, { providerId })],
  'capacity.supply-changed.v1': ({ serviceId, freed }) => [
    live(channel.supply, 'service.changed', { serviceId }),
    ...(freed ? [job('dispatch.serve-waiting', serviceId, { serviceId })] : []),
  ],
  'capacity.board-changed.v1': ({ serviceId, providerId }) => [
    live(channel.provider(providerId), 'board.changed', { serviceId }),
  ],
  'capacity.beds-moved.v1': (moved) => [
    live(channel.town(moved.townCode), 'beds.changed', { serviceId: moved.serviceId, moves: moved.moves }),
    job('monitoring.count-beds', moved.serviceId, moved),
  ],
};
