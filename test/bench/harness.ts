/** One line of a benchmark: our figure, the baseline's of the same run, and how far we wanted to get. */
export interface BenchRow {
  readonly name: string;
  readonly ours: number;
  readonly baseline: number;
  /** Larger is better. */
  readonly ratio: number;
  readonly goal: number;
  readonly unit: string;
  /** Processor time of the baseline over ours for the same piece of work; larger is better. */
  readonly cpuRatio?: number;
  /** Slowest over fastest round of the baseline; above two the run is thrown away. */
  readonly spread?: number;
}

/** What one round of a program gave: pieces of work a second, and processor time in ms for each. */
export interface Measured {
  readonly rate: number;
  readonly cpuMs: number;
}

/** Medians of what two programs returned when they ran in turn. */
export interface Alternated {
  readonly ours: number;
  readonly baseline: number;
  /** Slowest over fastest round of the baseline; above two the machine was too noisy to believe the run. */
  readonly spread: number;
}

type Round = () => number | Promise<number>;

/** Runs A B A B …, after one round of each to warm up. Each round returns its own figure, for example a rate. */
export async function alternate(rounds: number, ours: Round, baseline: Round): Promise<Alternated> {
  await ours();
  await baseline();
  const a: number[] = [];
  const b: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    a.push(await ours());
    b.push(await baseline());
  }
  return { ours: median(a), baseline: median(b), spread: Math.max(...b) / Math.min(...b) };
}

/** Runs two programs in turn that tell their rate and their processor time; gives the row of the table. */
export async function compare(
  about: Pick<BenchRow, 'name' | 'goal' | 'unit'>,
  rounds: number,
  ours: () => Promise<Measured>,
  baseline: () => Promise<Measured>,
): Promise<BenchRow> {
  const noting = (round: () => Promise<Measured>, cpu: number[]) => async (): Promise<number> => {
    const { rate, cpuMs } = await round();
    cpu.push(cpuMs);
    return rate;
  };
  const [a, b]: [number[], number[]] = [[], []];
  const figures = await alternate(rounds, noting(ours, a), noting(baseline, b));
  // The first round of each warmed up.
  const cpuRatio = median(b.slice(1)) / median(a.slice(1));
  return { ...about, ...figures, ratio: figures.ours / figures.baseline, cpuRatio };
}

/** The middle value; of an even number the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** How often per second of processor time the work gets done; repeats it for at least `forMs`. */
export function perCpuSecond(forMs: number, work: () => number): number {
  const started = process.cpuUsage();
  let done = 0;
  for (;;) {
    done += work();
    const { user, system } = process.cpuUsage(started);
    if (user + system >= forMs * 1_000) return (done * 1e6) / (user + system);
  }
}
