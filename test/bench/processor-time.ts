import { readFileSync } from 'node:fs';

/** Linux counts it in hundredths of a second, whatever the machine. */
const TICK_MS = 10;

/** Processor time a process has used so far, in ms, read from `/proc`: a foreign process tells it nowhere else. */
export function processorMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in brackets may hold blanks; user and system time are the 12th and 13th value behind it.
  const values = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(values[11]) + Number(values[12])) * TICK_MS;
}

/** The private servers of this run; their work belongs to whoever caused it. */
const servers = (process.env.BENCH_SERVER_PIDS ?? '').split(',').filter(Boolean).map(Number);

/** Starts counting the processor time of this process and of the servers it uses; the answer is in ms. */
export function processorTime(): () => number {
  const now = (): number => [process.pid, ...servers].reduce((sum, pid) => sum + processorMs(pid), 0);
  const before = now();
  return () => now() - before;
}
