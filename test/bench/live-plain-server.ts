import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { type NumberedEvent } from '@yilian/platform';
import { strainAt } from './live-city';
import { type Strain } from './live-probe';
import { type Door } from './live-screen';

/** The baseline's process, as the bench sees it. */
export class PlainServer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly url: string,
    private readonly probePort: number,
  ) {}

  static async start(probePort: number): Promise<PlainServer> {
    const env = { ...process.env, BENCH_PROBE_PORT: String(probePort) };
    const child = fork(join(__dirname, 'live-plain.js'), { env });
    const port = await new Promise<unknown>((resolve) => child.once('message', resolve));
    return new PlainServer(child, `http://127.0.0.1:${String(port)}`, probePort);
  }

  doors(count: number): Door[] {
    return Array.from({ length: count }, () => ({ url: this.url }));
  }

  tell(event: NumberedEvent): void {
    this.child.send(event);
  }

  async strain(): Promise<Strain> {
    return strainAt(this.probePort);
  }

  close(): void {
    this.child.disconnect();
  }
}
