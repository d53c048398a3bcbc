import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Load, type Loaded } from './http-load';

/** Asks one server from another process. */
export class Generator {
  private readonly child: ChildProcess = fork(join(__dirname, 'http-load.js'));

  /** Seconds until all were answered. @throws Error when an answer was not 2xx. */
  async run(load: Load): Promise<number> {
    this.child.send(load);
    const [loaded] = (await once(this.child, 'message')) as [Loaded];
    if (loaded.failure !== undefined) throw new Error(loaded.failure);
    return loaded.seconds;
  }

  close(): void {
    this.child.kill();
  }
}
