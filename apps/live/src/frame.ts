import { type LiveMessage, type LiveMessageOf } from '@yilian/contracts';
import { type NumberedEvent } from '@yilian/platform';

/** A message as it goes over the wire (Socket.IO protocol 5, event in the main namespace), written once for all. */
export const frameOf = <M extends LiveMessage>(message: M, body: LiveMessageOf<M>): string =>
  `2${JSON.stringify([message, body])}`;

/** A numbered event as a client gets it. */
export const eventFrame = ({ channel, seq, type, payload, at }: NumberedEvent): string =>
  frameOf('event', { channel, seq, type, payload, at });
