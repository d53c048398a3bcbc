import { channel } from '@yilian/contracts';
import { live, type Reactions } from '@yilian/platform';

/** What follows when a service changed: every matching index hears of it. */
export const providersReactions: Reactions = {
  'providers.service-changed.v1': ({ serviceId }) => [live(channel.supply, 'service.changed', { serviceId })],
};
