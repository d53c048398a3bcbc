import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { textFrame } from '@yilian/testing';

const EVENT = Buffer.from('42["event"');
const SEQ = Buffer.from('"seq":');
const PING = '2'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);
const NINE = '9'.charCodeAt(0);

/** A clock that all processes of a machine share, in milliseconds. */
export const sharedNow = (): number => Number(process.hrtime.bigint()) / 1e6;

/** How a screen gets from an open line to its first event. */
export interface Door {
  readonly url: string;
  /** Ours wants to know who it is and from which numbers on; the plain server wants neither. */
  readonly token?: string;
}

/**
 * A live client of nothing but bytes: the same for both servers, and so cheap that not the crowd but the server is
 * measured. Reads the number of each event and nothing else of it.
 */
export class RawScreen {
  private rest: Buffer = Buffer.alloc(0);
  private upgraded = false;

  private constructor(
    private readonly socket: Socket,
    private readonly door: Door,
    private readonly hear: (seq: number, at: number) => void,
    private readonly joined: () => void,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.read(bytes));
  }

  /** Resolves when it is brought up to date. @throws Error when the line breaks before. */
  static async join(
    door: Door,
    hear: (seq: number, at: number) => void,
    lost: () => void,
  ): Promise<RawScreen> {
    const { hostname, port, host } = new URL(door.url);
    const socket = connect(Number(port), hostname);
    return new Promise((resolve, reject) => {
      const screen = new RawScreen(socket, door, hear, () => resolve(screen));
      socket.once('close', () => {
        reject(new Error('The line broke'));
        lost();
      });
      socket.on('error', reject);
      socket.write(
        `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\n` +
          'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
          `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
      );
    });
  }

  leave(): void {
    this.socket.removeAllListeners('close').destroy();
  }

  private read(bytes: Buffer): void {
    const now = sharedNow();
    const all = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes]);
    let at = this.upgraded ? 0 : this.skipGreeting(all);
    while (this.upgraded && at + 2 <= all.length) {
      const short = all[at + 1]! & 127;
      const head = short === 126 ? 4 : short === 127 ? 10 : 2;
      if (at + head > all.length) break;
      const length =
        short < 126 ? short : all.readUIntBE(at + head - (short === 126 ? 2 : 6), short === 126 ? 2 : 6);
      const end = at + head + length;
      if (end > all.length) break;
      this.take(all, at + head, end, now);
      at = end;
    }
    this.rest = all.subarray(at);
  }

  /** The answer to the upgrade ends with an empty line. */
  private skipGreeting(all: Buffer): number {
    const end = all.indexOf('\r\n\r\n');
    if (end < 0) return 0;
    this.upgraded = true;
    return end + 4;
  }

  private take(all: Buffer, start: number, end: number, now: number): void {
    if (end - start === 1 && all[start] === PING) this.socket.write(textFrame('3'));
    else if (all.compare(EVENT, 0, EVENT.length, start, Math.min(end, start + EVENT.length)) === 0) {
      this.hear(numberAfter(all, all.indexOf(SEQ, start) + SEQ.length), now);
    } else this.greet(all.toString('latin1', start, Math.min(end, start + 12)));
  }

  /** Engine.IO and Socket.IO, protocol 4 and 5: open, connected, hello, the answer to `resume`. */
  private greet(text: string): void {
    const { token } = this.door;
    if (text.startsWith('0')) this.socket.write(textFrame(token ? `40${JSON.stringify({ token })}` : '40'));
    else if (text.startsWith('40') && token === undefined) this.joined();
    else if (text.startsWith('42["hello"')) this.socket.write(textFrame('420["resume",{"positions":{}}]'));
    else if (text.startsWith('430')) this.joined();
  }
}

function numberAfter(bytes: Buffer, from: number): number {
  let number = 0;
  for (let at = from; bytes[at]! >= ZERO && bytes[at]! <= NINE; at += 1)
    number = number * 10 + bytes[at]! - ZERO;
  return number;
}
