import {
  type LiveEnvelope,
  liveFromServer,
  LiveRefusal,
  type LiveMessageOf,
  Positions,
  Resumed,
  type ResyncReason,
} from '@yilian/contracts';
import { io, type Socket } from 'socket.io-client';

const COME_BACK_MS = 2_000;

/** What happens on the way; every part may be left out. */
export interface LiveScreen {
  /** The next event of its channel: never a second time, never one too early. */
  event?(envelope: LiveEnvelope): void;
  /** Replaces what was known of the channel. */
  snapshot?(snapshot: LiveMessageOf<'snapshot'>): void;
  /** The connection is up to date; `channels` are all that are followed. */
  resumed?(channels: readonly string[]): void;
  /** The line broke; it is being restored. */
  disconnected?(reason: string): void;
  /** The door stays closed; after `unauthorized` nobody knocks again. */
  refused?(reason: LiveRefusal): void;
}

export interface FollowerOptions {
  readonly url: string;
  /** Asked at every connection: tokens are short-lived. When it fails, the follower tries again later. */
  readonly token: () => string | Promise<string>;
  readonly transports?: readonly ('websocket' | 'polling')[];
  /** Sent by browsers, and by tests that play one. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Follows the live channel without missing anything: checks the numbers, asks for what is missing after a break, a gap
 * or a lost last event, and passes each event on once and in order.
 */
export class LiveFollower {
  /** The last number of each channel. */
  readonly positions = new Map<string, number>();
  /** What the wire did; the screen sees none of it. */
  readonly seen = { events: 0, snapshots: 0, gaps: 0, doubles: 0, strangers: 0, resumes: 0 };
  /** Why the server ended connections, oldest first. */
  readonly resyncs: ResyncReason[] = [];
  readonly socket: Socket;
  private resume: 'idle' | 'running' | 'again' = 'idle';
  private owed = new Map<string, number>();
  private comeBack: ReturnType<typeof setTimeout> | undefined;
  /** The last token could not be got: who let us down was not the live server. */
  private tokenMissing = false;

  constructor(
    { url, token, transports, headers }: FollowerOptions,
    private readonly screen: LiveScreen = {},
  ) {
    this.socket = io(url, {
      autoConnect: false,
      forceNew: true,
      transports: [...(transports ?? ['websocket'])],
      extraHeaders: { ...headers },
      auth: (show) => {
        this.tokenMissing = false;
        Promise.resolve(token()).then(
          (fresh) => show({ token: fresh }),
          () => {
            this.tokenMissing = true;
            show({});
          },
        );
      },
    });
    this.listen();
  }

  connect(): this {
    this.socket.connect();
    return this;
  }

  close(): void {
    clearTimeout(this.comeBack);
    this.socket.disconnect();
  }

  private listen(): void {
    const on = <M extends keyof typeof liveFromServer>(
      message: M,
      hear: (body: LiveMessageOf<M>) => void,
    ): void => {
      const name: string = message;
      this.socket.on(name, (body: unknown) => hear(liveFromServer[message].parse(body) as LiveMessageOf<M>));
    };
    on('hello', ({ heads }) => {
      this.resume = 'idle';
      this.forgetOthers(heads);
      this.askAgain();
    });
    on('event', (envelope) => this.hear(envelope));
    on('snapshot', (snapshot) => {
      this.seen.snapshots += 1;
      this.positions.set(snapshot.channel, snapshot.seq);
      this.screen.snapshot?.(snapshot);
    });
    on('head', ({ heads }) => this.compare(heads));
    on('resync', ({ reason }) => void this.resyncs.push(reason));
    this.socket.on('disconnect', (reason) => {
      if (reason !== 'io client disconnect') this.screen.disconnected?.(reason);
    });
    this.socket.on('connect_error', ({ message }) => this.closedDoor(message));
  }

  private hear(envelope: LiveEnvelope): void {
    const position = this.positions.get(envelope.channel);
    if (position === undefined) this.seen.strangers += 1;
    else if (envelope.seq <= position) this.seen.doubles += 1;
    else if (envelope.seq === position + 1) {
      this.seen.events += 1;
      this.positions.set(envelope.channel, envelope.seq);
      this.screen.event?.(envelope);
    } else if (this.resume === 'idle') {
      // While a resume is under way the numbers in between are on their way too.
      this.seen.gaps += 1;
      this.askAgain();
    }
  }

  /** A number that was told one beat ago and is still not here: the last events got lost. */
  private compare(heads: Positions): void {
    this.forgetOthers(heads);
    const behind = Object.entries(heads).filter(
      ([channel, head]) => head > (this.positions.get(channel) ?? 0),
    );
    const lost = behind.some(
      ([channel]) => (this.owed.get(channel) ?? 0) > (this.positions.get(channel) ?? 0),
    );
    this.owed = new Map(behind);
    if (lost) this.askAgain();
  }

  private forgetOthers(heads: Positions): void {
    for (const channel of this.positions.keys())
      if (!Object.hasOwn(heads, channel)) this.positions.delete(channel);
  }

  /** One question at a time; what is found missing meanwhile makes another follow. */
  private askAgain(): void {
    if (this.resume !== 'idle') {
      this.resume = 'again';
      return;
    }
    this.resume = 'running';
    this.seen.resumes += 1;
    const connection = this.socket.id;
    this.socket.emit('resume', { positions: Object.fromEntries(this.positions) }, (answer: unknown) => {
      if (this.socket.id === connection) this.arrived(Resumed.parse(answer).positions);
    });
  }

  private arrived(reached: Positions): void {
    const again = this.resume === 'again';
    this.resume = 'idle';
    const missing = Object.entries(reached).some(
      ([channel, seq]) => (this.positions.get(channel) ?? -1) < seq,
    );
    if (again || missing) this.askAgain();
    else this.screen.resumed?.(Object.keys(reached));
  }

  private closedDoor(message: string): void {
    // Active: the line is down, and Socket.IO tries again by itself.
    if (this.socket.active) return;
    const refusal = this.tokenMissing ? 'unavailable' : LiveRefusal.catch('unavailable').parse(message);
    this.screen.refused?.(refusal);
    if (refusal === 'unauthorized') return;
    const jitter = 0.5 + Math.random();
    this.comeBack = setTimeout(() => this.socket.connect(), COME_BACK_MS * jitter);
  }
}
