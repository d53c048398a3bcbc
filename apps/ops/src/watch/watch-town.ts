import { type LiveEnvelope, type TownPicture } from '@yilian/contracts';
import { LiveFollower } from '@yilian/live-client';
import { type Session } from './session';
import { eventLine, type Scene, screenOf, summaryOf } from './town-screen';

const SHOWN_EVENTS = 10;
const REDRAW_MS = 500;
const LONGEST_WITHOUT_LOOK_MS = 5_000;

/** Where the picture goes; `live` draws over itself, a plain output gets line after line. */
export interface Output {
  readonly live: boolean;
  write(text: string): void;
}

const HOME_AND_CLEAR = '\u001b[H\u001b[J';

/** Shows a town until the signal ends it. @throws Error when the session is refused or has ended. */
export async function watchTown(
  { session, townCode, signal }: { session: Session; townCode: string; signal: AbortSignal },
  out: Output,
): Promise<void> {
  const { liveUrl } = await session.get<{ liveUrl: string }>('/v1/me');
  const watch = new TownWatch(session, townCode, out);
  const ended = new AbortController();
  const follower = new LiveFollower(
    { url: liveUrl, token: async () => session.token() },
    {
      event: (envelope) => watch.hear(envelope),
      resumed: () => watch.turn('live'),
      disconnected: () => watch.turn('broken'),
      refused: (reason) => {
        if (reason === 'unauthorized') ended.abort();
      },
    },
  );
  try {
    await watch.look();
    follower.connect();
    await watch.until(AbortSignal.any([signal, ended.signal]));
  } finally {
    follower.close();
  }
  if (ended.signal.aborted) throw new Error('The session has ended: sign in again');
}

class TownWatch {
  private picture: TownPicture | undefined;
  private lookedAt = 0;
  private looking = false;
  private line: Scene['line'] = 'connecting';
  private readonly events: LiveEnvelope[] = [];

  constructor(
    private readonly session: Session,
    private readonly townCode: string,
    private readonly out: Output,
  ) {}

  hear(envelope: LiveEnvelope): void {
    if (envelope.channel !== `town.${this.townCode}`) return;
    this.events.push(envelope);
    if (this.events.length > SHOWN_EVENTS) this.events.shift();
    if (!this.out.live) this.out.write(`${eventLine(envelope)}\n`);
  }

  turn(line: Scene['line']): void {
    this.line = line;
    if (!this.out.live) this.out.write(`${line}\n`);
  }

  /** Asks for the figures. @throws Error when the server refuses. */
  async look(): Promise<void> {
    const before = this.picture;
    this.picture = await this.session.get<TownPicture>(`/v1/monitor/towns/${this.townCode}`);
    this.lookedAt = performance.now();
    if (!this.out.live && changed(before, this.picture)) this.out.write(`${summaryOf(this.picture)}\n`);
  }

  async until(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setInterval(() => this.tick(), REDRAW_MS);
      const end = (): void => {
        clearInterval(timer);
        resolve();
      };
      signal.addEventListener('abort', end, { once: true });
      if (signal.aborted) end();
    });
  }

  private tick(): void {
    const ageMs = performance.now() - this.lookedAt;
    if ((this.isStale() || ageMs > LONGEST_WITHOUT_LOOK_MS) && !this.looking) {
      this.looking = true;
      // A failed look shows as growing age; the next tick tries again.
      void this.look()
        .catch(() => undefined)
        .finally(() => (this.looking = false));
    }
    if (!this.out.live) return;
    const scene = { picture: this.picture, ageMs, events: this.events, line: this.line };
    this.out.write(`${HOME_AND_CLEAR}${screenOf(this.townCode, scene).join('\n')}\n`);
  }

  /** Something happened after the moment of the picture, which may come out of a cache. */
  private isStale(): boolean {
    const newest = this.events.at(-1);
    return newest !== undefined && this.picture !== undefined && newest.at >= this.picture.asOf;
  }
}

/** The moment of looking alone is no news. */
const changed = (before: TownPicture | undefined, now: TownPicture): boolean =>
  JSON.stringify({ ...before, asOf: '' }) !== JSON.stringify({ ...now, asOf: '' });
