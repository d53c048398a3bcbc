import { type Door, RawScreen } from './live-screen';

const AT_ONCE = 32;

/** Asks a crowd process to bring screens in, to say how late they heard what, or to send them home. */
export type Order =
  | { readonly order: 'join'; readonly group: string; readonly doors: readonly Door[] }
  | {
      readonly order: 'report';
      readonly group: string;
      readonly sentAt: readonly (readonly [number, number])[];
    }
  | { readonly order: 'leave'; readonly group: string };

/** What a crowd process says: joined, the last screen has a number, or how late everything was. */
export type Word =
  | { readonly word: 'joined'; readonly group: string }
  | { readonly word: 'complete'; readonly group: string; readonly seq: number; readonly at: number }
  | ({ readonly word: 'report'; readonly group: string } & Report);

export interface Report {
  /** How many deliveries were so many whole milliseconds late; the last entry holds all that were later. */
  readonly lateness: readonly number[];
  /** Numbers that a screen did not hear next after the one before, and screens whose line broke. */
  readonly gaps: number;
  readonly lost: number;
}

const LATEST_MS = 60_000;

/** Screens of one kind in this process, and when they heard what. */
class Group {
  gaps = 0;
  lost = 0;
  private readonly screens: RawScreen[] = [];
  private readonly heard = new Map<number, number[]>();

  constructor(private readonly name: string) {}

  async join(doors: readonly Door[]): Promise<void> {
    const waiting = [...doors];
    const size = doors.length;
    const bringIn = async (): Promise<void> => {
      for (let door = waiting.pop(); door; door = waiting.pop()) {
        this.screens.push(await RawScreen.join(door, this.ear(size), () => (this.lost += 1)));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, bringIn));
  }

  private ear(size: number): (seq: number, at: number) => void {
    let last = 0;
    return (seq, at) => {
      if (seq !== last + 1) this.gaps += 1;
      last = seq;
      const times = this.heard.get(seq) ?? [];
      if (times.push(at) === 1) this.heard.set(seq, times);
      if (times.length === size) say({ word: 'complete', group: this.name, seq, at });
    };
  }

  report(sentAt: readonly (readonly [number, number])[]): Report {
    const lateness = new Array<number>(LATEST_MS + 1).fill(0);
    for (const [seq, sent] of sentAt) {
      for (const at of this.heard.get(seq) ?? []) {
        lateness[Math.max(0, Math.min(LATEST_MS, Math.ceil(at - sent)))]! += 1;
      }
    }
    return { lateness, gaps: this.gaps, lost: this.lost };
  }

  leave(): void {
    for (const screen of this.screens) screen.leave();
  }
}

const groups = new Map<string, Group>();
const say = (word: Word): void => void process.send?.(word);

async function obey(order: Order): Promise<void> {
  const { group: name } = order;
  const group = groups.get(name) ?? new Group(name);
  groups.set(name, group);
  if (order.order === 'join') {
    await group.join(order.doors);
    say({ word: 'joined', group: name });
  } else if (order.order === 'report') {
    say({ word: 'report', group: name, ...group.report(order.sentAt) });
  } else {
    group.leave();
    groups.delete(name);
  }
}

process.on('message', (order: Order) => void obey(order));
process.once('disconnect', () => process.exit());
