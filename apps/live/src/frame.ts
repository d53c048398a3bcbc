import { type LiveMessage, type LiveMessageOf } from '@yilian/contracts';
import { type NumberedEvent } from '@yilian/platform';

/** A message as it goes over the wire (Socket.IO protocol 5, event in the main namespace), written once for all. */
export const frameOf = <M extends LiveMessage>(message: M, body: LiveMessageOf<M>): string =>
  `2${JSON.stringify([message, body])}`;

/** A numbered event as a client gets it. */
export const eventFrame = ({ channel, seq, type, payload, at }: NumberedEvent): string =>
  frameOf('event', { channel, seq, type, payload, at });

/** Frames that many clients get together. */
export class Bundle {
  readonly characters: number;
  private bytes: readonly Buffer[] | undefined;

  constructor(readonly frames: readonly string[]) {
    this.characters = frames.reduce((sum, frame) => sum + frame.length, 0);
  }

  /** What a WebSocket carries of it: one piece, made once, because each write of its own costs as much as all of them. */
  get wire(): readonly Buffer[] {
    this.bytes ??= [Buffer.concat(this.frames.map(webSocketFrame))];
    return this.bytes;
  }
}

/** An unmasked text frame (RFC 6455) around an Engine.IO message, which begins with a 4. */
function webSocketFrame(frame: string): Buffer {
  const body = Buffer.from(`4${frame}`);
  const { length } = body;
  if (length < 126) return Buffer.concat([Buffer.from([0x81, length]), body]);
  const head = Buffer.from([0x81, 126, 0, 0, 0, 0, 0, 0, 0, 0]);
  if (length < 65_536) {
    head.writeUInt16BE(length, 2);
    return Buffer.concat([head.subarray(0, 4), body]);
  }
  head[1] = 127;
  head.writeUIntBE(length, 4, 6);
  return Buffer.concat([head, body]);
}
