import { type SignedIn } from '@yilian/accounts';
import { type LiveMessage, type LiveMessageOf, type ResyncReason } from '@yilian/contracts';
import { type LiveSocket } from './door';
import { type Bundle, frameOf } from './frame';
import { type Following, type Listener } from './stream';

const MOST_PACKETS = 1_000;
const MOST_CHARACTERS = 1_000_000;
const LONGEST_WAIT_MS = 10_000;

/** `wsPreEncodedFrame` is how Socket.IO's own adapter tells a room; the type of Engine.IO does not name it. */
interface SendOptions {
  readonly compress: boolean;
  readonly wsPreEncodedFrame: readonly Buffer[];
}

/** One connected screen: what it follows, and how much it has yet to read. */
export class Client implements Listener {
  readonly followings = new Map<string, Following>();
  readonly token: string;
  readonly signedIn: SignedIn;
  readonly connectedAt = performance.now();
  /** What the grants were when the channels were computed. */
  stamp: string | undefined;
  /** When to check token and channels once more. */
  reviewAt = 0;
  /** Its channels are known and it was told so. */
  welcomed = false;
  /** A `resume` is under way, or was answered. */
  resume: 'none' | 'running' | 'done' = 'none';
  private packets = 0;
  private characters = 0;
  private waitingSince: number | undefined;
  private ended = false;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(readonly socket: LiveSocket) {
    ({ token: this.token, signedIn: this.signedIn } = socket.data);
    // The transport took what was waiting; while it is busy with that, new packets wait here.
    socket.conn.on('drain', () => {
      this.packets = 0;
      this.characters = 0;
      this.waitingSince = undefined;
    });
  }

  get gone(): boolean {
    return this.ended || !this.socket.connected;
  }

  /** A reader that stopped would have its events pile up in this process: it is cut and may resume. */
  get isSlow(): boolean {
    if (this.waitingSince === undefined) return false;
    return (
      this.packets > MOST_PACKETS ||
      this.characters > MOST_CHARACTERS ||
      performance.now() - this.waitingSince > LONGEST_WAIT_MS
    );
  }

  /** Runs work on this client's channels, one piece at a time. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  say<M extends LiveMessage>(message: M, body: LiveMessageOf<M>): void {
    this.write(frameOf(message, body));
  }

  /** Sends one frame; a client that does not keep up is cut instead. */
  write(frame: string): void {
    if (this.keepsUp(1, frame.length)) this.socket.conn.write(frame);
  }

  /** Sends frames that others get as well. */
  send(bundle: Bundle): void {
    const { frames, characters } = bundle;
    if (!this.keepsUp(frames.length, characters)) return;
    const { conn } = this.socket;
    if (conn.transport.name === 'websocket') {
      const together: SendOptions = { compress: false, wsPreEncodedFrame: bundle.wire };
      conn.write('', together);
    } else for (const frame of frames) conn.write(frame);
  }

  private keepsUp(packets: number, characters: number): boolean {
    if (this.gone) return false;
    if (this.isSlow) {
      this.cut('slow');
      return false;
    }
    this.packets += packets;
    this.characters += characters;
    this.waitingSince ??= performance.now();
    return true;
  }

  /**
   * Ends the connection, with the reason if the client still reads. Only the transport is closed: after a Socket.IO
   * disconnect packet its client would not come back by itself.
   */
  cut(reason: ResyncReason): void {
    if (this.gone) return;
    this.socket.conn.write(frameOf('resync', { reason }));
    this.ended = true;
    // An orderly end waits until everything was read; a slow client would never let it happen.
    this.socket.conn.close(reason === 'slow');
  }
}
