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

/** The private servers of this run; what they do belongs to whoever asked for it. */
const database = Number(process.env.TEST_DATABASE_PID);
const redis = Number(process.env.TEST_REDIS_PID);

/** Starts counting the processor time of processes, in ms; those of this program and its servers unless told. */
export function processorTime(pids: readonly number[] = [process.pid, database, redis]): () => number {
  const now = (): number => pids.reduce((sum, pid) => sum + processorMs(pid), 0);
  const before = now();
  return () => now() - before;
}

/** How often per second of its processor time the database does the work for us: our own time does not count. */
export async function perDatabaseCpuSecond(work: () => Promise<number>): Promise<number> {
  const spent = processorTime([database]);
  const done = await work();
  return (done * 1000) / spent();
}
