import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = join(resolve(__dirname, '..', '..'), '.data', 'browser');

/** What families must be able to count on: the goal of each figure, never to be exceeded. `sum` adds up over all pages. */
const GOALS = {
  'axe violations (WCAG 2.2 AA)': { goal: 0, unit: '', sum: true },
  'texts too small': { goal: 0, unit: '', sum: true },
  'targets too small': { goal: 0, unit: '', sum: true },
  'pages that scroll sideways': { goal: 0, unit: '', sum: true },
  'texts cut off with wider spacing or at 200 %': { goal: 0, unit: '', sum: true },
  'requests to foreign hosts': { goal: 0, unit: '', sum: true },
  'taps: first meal': { goal: 6, unit: '', sum: false },
  'taps: same meal again': { goal: 3, unit: '', sum: false },
  'taps: home care': { goal: 8, unit: '', sum: false },
  'taps: day care': { goal: 7, unit: '', sum: false },
  'taps: standing order for meals': { goal: 9, unit: '', sum: false },
  'taps: visit slot': { goal: 6, unit: '', sum: false },
  'taps: emergency': { goal: 2, unit: '', sum: false },
  'taps: a human on the phone': { goal: 1, unit: '', sum: false },
  'script of the first load, packed': { goal: 60, unit: 'kB', sum: false },
  'style of the first load, packed': { goal: 15, unit: 'kB', sum: false },
  'largest paint on a slow phone, median': { goal: 2_000, unit: 'ms', sum: false },
  'layout shift': { goal: 0.05, unit: '', sum: false },
  'change at a provider on the screen, p95': { goal: 1_000, unit: 'ms', sum: false },
  'answer of a provider on the screen, p95': { goal: 1_000, unit: 'ms', sum: false },
  'desk: script and style of the first page, packed': { goal: 300, unit: 'kB', sum: false },
  'desk: largest paint, median': { goal: 3_000, unit: 'ms', sum: false },
  'desk: taps to accept': { goal: 2, unit: '', sum: false },
  'desk: offer on the screen, p95': { goal: 1_000, unit: 'ms', sum: false },
  'desk: missed visit on the screen': { goal: 1_000, unit: 'ms', sum: false },
  'desk: countdown wrong by': { goal: 1, unit: 's', sum: false },
  'board of 1,000 beds drawn, median': { goal: 500, unit: 'ms', sum: false },
  'change of a bed on the other screen, worst': { goal: 1_000, unit: 'ms', sum: false },
} as const;

type FigureName = keyof typeof GOALS;

/** Collects what the suite sees, for `npm run ux:report`. */
class Figures {
  private readonly seen = new Map<FigureName, number>();

  /** Adds to a sum, or keeps the worst. */
  note(name: FigureName, value: number): void {
    const before = this.seen.get(name) ?? 0;
    this.seen.set(name, GOALS[name].sum ? before + value : Math.max(before, value));
  }

  /** Everything with its goal, as one part of the suite saw it; a figure that was not seen is null. */
  write(part: string): void {
    const rows = Object.entries(GOALS).map(([name, { goal, unit, sum }]) => ({
      ...{ name, goal, unit, sum },
      value: this.seen.get(name as FigureName) ?? null,
    }));
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, `figures-${part}.json`), JSON.stringify(rows, undefined, 2));
  }
}

export const figures = new Figures();
