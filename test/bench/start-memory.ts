import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly residentKb: number;
}

/** What a process and everything it has started takes. */
export interface Memory {
  /** A page that several processes share counts as one, a part of it for each. Where the system cannot say, as below. */
  readonly megabytes: number;
  /** A shared page, such as the code of Node, counts for each process again. */
  readonly residentMegabytes: number;
}

export async function memoryOf(root: number): Promise<Memory> {
  const family = descendants(root, await allProcesses());
  const kilobytes = await Promise.all(family.map(proportionalKb));
  return {
    megabytes: sum(kilobytes) / 1024,
    residentMegabytes: sum(family.map(({ residentKb }) => residentKb)) / 1024,
  };
}

async function allProcesses(): Promise<Process[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [pid = 0, parent = 0, residentKb = 0] = line.trim().split(/\s+/).map(Number);
      return { pid, parent, residentKb };
    });
}

function descendants(root: number, all: readonly Process[]): Process[] {
  const found = all.filter(({ pid }) => pid === root);
  for (const one of found) found.push(...all.filter(({ parent }) => parent === one.pid));
  return found;
}

/** The proportional set size, which Linux knows. */
async function proportionalKb({ pid, residentKb }: Process): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? residentKb);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
