import { join } from 'node:path';
import { newId } from '@yilian/kernel';
import { ManagedProcess } from '../e2e/managed-process';
import { freePort, Stack } from '../e2e/stack';
import { type City, foundCity } from '../faults/city';
import { Generator } from './http-generator';
import { type Measured } from './harness';
import { type Target } from './http-load';
import { processorMs } from './processor-time';

const CONNECTIONS = 32;
const REQUESTS = 200;
const PLAN = { families: 20, kitchens: 5, portions: 1_000, answerSeconds: 600 };

/** The real API and the hand-written one beside it, on one database; no relay and no worker run. */
export class HttpWorld {
  private constructor(
    readonly stack: Stack,
    readonly city: City,
    readonly handWritten: ManagedProcess,
    private readonly generator: Generator,
  ) {}

  static async open(): Promise<HttpWorld> {
    const stack = await Stack.prepare({ LOG_LEVEL: 'warn' });
    const port = String(await freePort());
    const handWritten = new ManagedProcess(
      'hand-written',
      { script: join(__dirname, 'http-hand-written.js'), env: { ...stack.env, PORT: port } },
      `http://127.0.0.1:${port}`,
      stack.api.logPath.replace('api', 'hand-written'),
    );
    const read = async <Row>(text: string, values?: readonly unknown[]) => stack.sql<Row>(text, values);
    const city = await foundCity(read, stack.env['TOKEN_KEY']!, PLAN);
    const world = new HttpWorld(stack, city, handWritten, new Generator());
    for (const server of world.servers) server.launch();
    await Promise.all(world.servers.map(async (server) => server.ready()));
    return world;
  }

  get servers(): readonly [ours: ManagedProcess, baseline: ManagedProcess] {
    return [this.stack.api, this.handWritten];
  }

  /** What each family would ask for. */
  get wishes(): Target[] {
    return this.city.families.map(({ token, olderPersonId }) => ({
      path: '/v1/requests',
      token,
      body: JSON.stringify({
        kind: 'meal',
        olderPersonId,
        portions: [{ date: this.city.date, meal: 'lunch', quantity: 1 }],
      }),
    }));
  }

  /** Requests on their way, each with a kitchen that is being asked; to be read by their families. */
  async askedRequests(): Promise<Target[]> {
    await this.load(this.stack.api, REQUESTS, this.wishes);
    const requests = await this.stack.sql<{ id: string; requested_by: string }>(
      'SELECT id, requested_by FROM care_request',
    );
    const [kitchen] = await this.stack.sql<{ service: string; provider: string }>(
      'SELECT id AS service, provider_id AS provider FROM service LIMIT 1',
    );
    await this.stack.sql(
      'INSERT INTO offer (id, request_id, provider_id, service_id, hold_id, offer_rank, score, sent_at, expires_at) VALUES ?',
      [
        requests.map(({ id }) => {
          const [sentAt, expiresAt] = [new Date(), new Date(Date.now() + 3_600_000)];
          return [newId(), id, kitchen!.provider, kitchen!.service, newId(), 1, 1, sentAt, expiresAt];
        }),
      ],
    );
    await this.stack.sql(
      `INSERT INTO request_event (request_id, seq, event, from_state, to_state)
       SELECT id, 2, 'offer', 'submitted', 'offered' FROM care_request`,
    );
    await this.stack.sql("UPDATE care_request SET state = 'offered', version = 2, state_since = now(3)");
    const tokens = new Map(this.city.families.map(({ accountId, token }) => [accountId, token]));
    return requests.map(({ id, requested_by }) => ({
      path: `/v1/requests/${id}`,
      token: tokens.get(requested_by)!,
    }));
  }

  /** Asks so often and gives the rate and the server's processor time for each answer. */
  async load(server: ManagedProcess, count: number, targets: readonly Target[]): Promise<Measured> {
    const before = processorMs(server.pid);
    const plan = { origin: server.url, count, connections: CONNECTIONS, targets };
    const seconds = await this.generator.run(plan);
    return { rate: count / seconds, cpuMs: (processorMs(server.pid) - before) / count };
  }

  /** How many rows the tables hold that a submitted request goes to. */
  async countRows(): Promise<Readonly<Record<string, number>>> {
    const counts: Record<string, number> = {};
    for (const table of ['care_request', 'request_event', 'outbox_fact', 'idempotency_key']) {
      const [row] = await this.stack.sql<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`);
      counts[table] = row!.n;
    }
    return counts;
  }

  async close(): Promise<void> {
    this.generator.close();
    await this.handWritten.stop();
    await this.stack.close();
  }
}
