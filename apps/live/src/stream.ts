import { type ResyncReason } from '@yilian/contracts';
import { type Bundle } from './frame';

/** What a channel knows of a client. */
export interface Listener {
  readonly gone: boolean;
  readonly followings: ReadonlyMap<string, Following>;
  write(frame: string): void;
  send(bundle: Bundle): void;
  cut(reason: ResyncReason): void;
}

/** One client on one channel. */
export interface Following {
  readonly client: Listener;
  readonly stream: Stream;
  /** The last number this client was sent. */
  position: number;
  /** False while it is brought up to date from the log; then new events pass it by. */
  live: boolean;
}

/** A channel that somebody here follows. */
export class Stream {
  readonly followings = new Set<Following>();
  /** The newest number this process has taken over; null until the log was asked. */
  last: number | null = null;
  /** The log is being read; what is heard meanwhile makes it read once more. */
  repairing = false;
  missed = false;

  constructor(readonly name: string) {}
}
