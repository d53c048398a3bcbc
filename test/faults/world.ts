import { createPool, type Pool } from 'mysql2/promise';
import { Stack } from '../e2e/stack';
import { check, type Finding } from '../scenario/checker';
import { type City, type CityPlan, foundCity } from './city';
import { Families } from './families';
import { doubled, settled, type Sighting } from './judge';
import { Kitchens } from './kitchens';
import { Proxy } from './proxy';

/** Quick clocks: what takes a quarter of a minute in a city takes seconds here. */
const CLOCKS = {
  LOG_LEVEL: 'warn',
  WORK_LEASE_MS: '4000',
  RECONCILE_MS: '2000',
  JOB_LOCK_MS: '2000',
} as const;

/** Nothing is looked at twice: the clocks of a control from which leases and reconciler were taken away. */
export const NO_SECOND_LOOK = {
  WORK_LEASE_MS: '3600000',
  RECONCILE_MS: '3600000',
  JOB_LOCK_MS: '3600000',
} as const;

const PLAN: CityPlan = { families: 16, kitchens: 4, portions: 300, answerSeconds: 60 };

export interface WorldOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly city?: Partial<CityPlan>;
}

/** What a fault did, after everything was healed. */
export interface Verdict {
  readonly findings: readonly Finding[];
  readonly doubled: readonly Sighting[];
  /** Wishes that were never answered, and requests beyond one for each wish. */
  readonly unanswered: number;
  readonly surplus: number;
  /** Requests with more than one yes that was taken. */
  readonly yesTwice: number;
  readonly convergedInS: number;
}

/** No harm done, whatever the time it took. */
export const UNHARMED = { findings: [], doubled: [], unanswered: 0, surplus: 0, yesTwice: 0 } as const;

/** A small town on a database of its own, with its processes, families and kitchens. */
export class World {
  private readonly proxies: Proxy[] = [];

  private constructor(
    readonly stack: Stack,
    readonly city: City,
    readonly families: Families,
    readonly kitchens: Kitchens,
    readonly database: Pool,
  ) {}

  /** Makes the town; no process runs yet. */
  static async build({ env = {}, city: plan = {} }: WorldOptions = {}): Promise<World> {
    const stack = await Stack.prepare({ ...CLOCKS, ...env });
    const read = async <Row>(text: string, values?: readonly unknown[]) => stack.sql<Row>(text, values);
    const city = await foundCity(read, stack.env['TOKEN_KEY']!, { ...PLAN, ...plan });
    const database = createPool({ uri: stack.env['DATABASE_URL']!, timezone: 'Z', connectionLimit: 4 });
    const { url } = stack.api;
    return new World(stack, city, new Families(url, city), new Kitchens(url, city), database);
  }

  /** Asks the tables. */
  readonly read = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    this.stack.sql<Row>(text, values);

  async start(...apps: readonly ('api' | 'worker')[]): Promise<void> {
    for (const app of apps) this.stack[app].launch();
    await Promise.all(apps.map(async (app) => this.stack[app].ready()));
  }

  /** A wire to the database, and the environment that makes a process use it. */
  async wire(): Promise<{ proxy: Proxy; env: { DATABASE_URL: string } }> {
    const proxy = await Proxy.to(this.stack.env['DATABASE_URL']!);
    this.proxies.push(proxy);
    return { proxy, env: { DATABASE_URL: proxy.through(this.stack.env['DATABASE_URL']!) } };
  }

  /** Waits until nothing moves any more, closes the kitchens and looks at everything. @throws Error when it does not come to rest in time. */
  async judge(withinMs = 60_000): Promise<Verdict> {
    const convergedInS = await settled(this.read, withinMs, this.kitchens.isOpen);
    await this.kitchens.close();
    const requests = await this.read<{ id: string }>('SELECT id FROM care_request');
    const { acknowledged, history } = this.families;
    return {
      findings: await check(this.database, acknowledged),
      doubled: await doubled(this.read),
      unanswered: history.length - acknowledged.length,
      surplus: requests.length - new Set(acknowledged.map(({ requestId }) => requestId)).size,
      yesTwice: [...this.kitchens.yes.values()].filter((offers) => offers.size > 1).length,
      convergedInS,
    };
  }

  /** Tells the figures of a run in one line. */
  report(
    fault: string,
    seed: number,
    verdict: Verdict,
    more: Readonly<Record<string, number | string>> = {},
  ): void {
    const { history, acknowledged } = this.families;
    const unknown = history.filter((wish) => wish.unknown > 0);
    const figures = {
      seed,
      acked: acknowledged.length,
      unknown: unknown.length,
      resolved: unknown.filter((wish) => wish.requestId !== undefined).length,
      lost: verdict.findings.filter(({ figure }) => figure === 'lost').length + verdict.unanswered,
      doubled: verdict.doubled.length + verdict.surplus + verdict.yesTwice,
      'converged s': verdict.convergedInS.toFixed(1),
      ...more,
    };
    const text = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
    process.stdout.write(`${fault}: ${text.join(', ')}\n`);
  }

  async close(): Promise<void> {
    await this.kitchens.close();
    await this.database.end();
    await this.stack.close();
    await Promise.all(this.proxies.map(async (proxy) => proxy.close()));
  }
}
