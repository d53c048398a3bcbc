import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What a server did since it was asked last. */
export interface Strain {
  /** The longest time its event loop did not turn. */
  readonly stallMs: number;
  readonly cpuMs: number;
}

/** Loaded ahead of a server's own code (`--require`), the same for ours and for the plain one. */
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
let before = process.cpuUsage();

createServer((_, answer) => {
  const { user, system } = process.cpuUsage(before);
  const strain: Strain = { stallMs: delay.max / 1e6, cpuMs: (user + system) / 1e3 };
  answer.end(JSON.stringify(strain));
  before = process.cpuUsage();
  delay.reset();
})
  .listen(Number(process.env['BENCH_PROBE_PORT']), '127.0.0.1')
  .unref();
