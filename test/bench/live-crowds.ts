import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { eventually } from '@yilian/testing';
import { type Order, type Report, type Word } from './live-crowd';
import { type Door } from './live-screen';

const PROCESSES = 2;
const JOIN_WITHIN_MS = 300_000;
const HEAR_WITHIN_MS = 120_000;

/** Screens in processes of their own: a process may open only so many files, and the bench must not wait for itself. */
export class Crowds {
  private readonly children: ChildProcess[];
  private readonly words: Word[] = [];

  constructor() {
    this.children = Array.from({ length: PROCESSES }, () => fork(join(__dirname, 'live-crowd.js')));
    for (const child of this.children) child.on('message', (word: Word) => this.words.push(word));
  }

  /** Brings one screen in for each door, shared out to the processes. */
  async join(group: string, doors: readonly Door[]): Promise<void> {
    this.order((index) => ({
      order: 'join',
      group,
      doors: doors.filter((_, at) => at % PROCESSES === index),
    }));
    await this.hear(group, 'joined', () => true, JOIN_WITHIN_MS);
  }

  /** When the last screen had the number, on the shared clock. */
  async complete(group: string, seq: number): Promise<number> {
    const words = await this.hear(group, 'complete', (word) => word.seq === seq, HEAR_WITHIN_MS);
    return Math.max(...words.map(({ at }) => at));
  }

  /** How late everything was, over all screens. */
  async report(group: string, sentAt: readonly (readonly [number, number])[]): Promise<Report> {
    this.order(() => ({ order: 'report', group, sentAt }));
    const reports = await this.hear(group, 'report', () => true, HEAR_WITHIN_MS);
    return reports.reduce<Report>(
      (sum, { lateness, gaps, lost }) => ({
        lateness: lateness.map((count, ms) => count + (sum.lateness[ms] ?? 0)),
        gaps: sum.gaps + gaps,
        lost: sum.lost + lost,
      }),
      { lateness: [], gaps: 0, lost: 0 },
    );
  }

  leave(group: string): void {
    this.order(() => ({ order: 'leave', group }));
  }

  close(): void {
    for (const child of this.children) child.disconnect();
  }

  private order(orderOf: (index: number) => Order): void {
    this.children.forEach((child, index) => child.send(orderOf(index)));
  }

  /** One such word of each process; they are forgotten when all have come. */
  private async hear<W extends Word['word']>(
    group: string,
    kind: W,
    fits: (word: Extract<Word, { word: W }>) => boolean,
    withinMs: number,
  ): Promise<Extract<Word, { word: W }>[]> {
    const heard = (): Extract<Word, { word: W }>[] =>
      this.words.filter(
        (word): word is Extract<Word, { word: W }> =>
          word.word === kind && word.group === group && fits(word as Extract<Word, { word: W }>),
      );
    await eventually(`${kind} ${group}`, () => heard().length === PROCESSES, withinMs);
    const words = heard();
    for (const word of words) this.words.splice(this.words.indexOf(word), 1);
    return words;
  }
}
