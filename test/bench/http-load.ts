import { newId } from '@yilian/kernel';
import { Pool } from 'undici';

/** One question to ask again and again. */
export interface Target {
  readonly path: string;
  readonly token: string;
  /** JSON; without it the question is a GET. */
  readonly body?: string;
}

/** So many questions in all, over so many connections, each target in its turn. */
export interface Load {
  readonly origin: string;
  readonly count: number;
  readonly connections: number;
  readonly targets: readonly Target[];
}

/** What became of a load. */
export interface Loaded {
  readonly seconds: number;
  /** The first answer that was not as hoped for. */
  readonly failure?: string;
}

async function run({ origin, count, connections, targets }: Load): Promise<Loaded> {
  const pool = new Pool(origin, { connections, pipelining: 1 });
  let next = 0;
  const askOn = async (): Promise<void> => {
    while (next < count) {
      const at = next++;
      await ask(pool, targets[at % targets.length]!);
    }
  };
  const started = performance.now();
  try {
    await Promise.all(Array.from({ length: connections }, askOn));
    return { seconds: (performance.now() - started) / 1000 };
  } catch (error) {
    return { seconds: NaN, failure: String(error) };
  } finally {
    await pool.close();
  }
}

async function ask(pool: Pool, { path, token, body }: Target): Promise<void> {
  const authorization = `Bearer ${token}`;
  const answer = await pool.request(
    body === undefined
      ? { method: 'GET', path, headers: { authorization } }
      : {
          method: 'POST',
          path,
          headers: { authorization, 'content-type': 'application/json', 'idempotency-key': newId() },
          body,
        },
  );
  const text = await answer.body.text();
  if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${text}`);
}

// A program of its own, so that its processor time is nobody's who is measured.
process.on('message', (load: Load) => {
  void run(load).then((loaded) => process.send?.(loaded));
});
