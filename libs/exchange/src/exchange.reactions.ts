import { channel } from '@yilian/contracts';
import { job, live, type Reactions } from '@yilian/platform';

/** A list that was sent is read, one that was accepted is taken over; the screens of its provider follow both. */
export const exchangeReactions: Reactions = {
  'exchange.list-sent.v1': ({ importId, providerId }) => [
    job('exchange.read-list', importId, { importId }),
    live(channel.provider(providerId), 'list-import.changed', {
      ...{ importId, state: 'reading', lines: null, total: null },
    }),
  ],
  'exchange.list-accepted.v1': ({ importId, providerId }) => [
    job('exchange.take-list-over', importId, { importId }),
    live(channel.provider(providerId), 'list-import.changed', {
      ...{ importId, state: 'applying', lines: null, total: null },
    }),
  ],
  'exchange.list-progressed.v1': ({ importId, providerId, lines, total }) => [
    live(channel.provider(providerId), 'list-import.changed', {
      ...{ importId, state: total === null ? 'reading' : 'applying', lines, total },
    }),
  ],
  'exchange.list-changed.v1': ({ importId, providerId, state }) => [
    live(channel.provider(providerId), 'list-import.changed', {
      ...{ importId, state, lines: null, total: null },
    }),
  ],
};
