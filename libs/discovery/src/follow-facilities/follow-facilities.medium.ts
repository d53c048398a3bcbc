import { get as httpGet, type IncomingMessage } from 'node:http';
import { type AddressInfo } from 'node:net';
import { accountsRows } from '@yilian/accounts';
import { capacityRows } from '@yilian/capacity';
import { FacilityVacancies } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { LiveIndex } from '@yilian/matching';
import { Authenticator, type Tx, WorkModule } from '@yilian/platform';
import { Providers, ProvidersModule, providersReactions, providersRows } from '@yilian/providers';
import { eventually, idleHandlersExcept, testStack, type TestStack } from '@yilian/testing';
import { DiscoveryHttpModule } from '../discovery-http.module';

const SOON_MS = 1_000;
const SEATS = 3;

interface Made {
  readonly id: string;
  readonly serviceId: string;
}

/** A page that listens, as a browser does. */
class Page {
  text = '';
  hasEnded = false;

  private constructor(readonly answer: IncomingMessage) {
    answer.setEncoding('utf8');
    answer.on('data', (part: string) => (this.text += part));
    answer.on('end', () => (this.hasEnded = true));
    answer.on('error', () => undefined);
  }

  static async opens(base: string, ...ids: readonly string[]): Promise<Page> {
    return new Promise((resolve, reject) => {
      httpGet(`${base}/v1/facilities/changes?ids=${ids.join()}`, (answer) => resolve(new Page(answer))).on(
        'error',
        reject,
      );
    });
  }

  events(name: string): unknown[] {
    return Array.from(
      this.text.matchAll(new RegExp(`event: ${name}\ndata: (.*)\n\n`, 'g')),
      ([, data]): unknown => JSON.parse(data!),
    );
  }

  async isUp(): Promise<this> {
    await eventually('it says hello', () => this.events('hello').length === 1, SOON_MS);
    return this;
  }

  leaves(): void {
    this.answer.destroy();
  }
}

describe('open pages', () => {
  let stack: TestStack;
  let base: string;
  let isOpen = true;
  const pages: Page[] = [];

  beforeAll(async () => {
    const { handlers, module } = idleHandlersExcept();
    stack = await testStack({
      rows: [...accountsRows, ...providersRows, ...capacityRows],
      imports: [
        ProvidersModule,
        DiscoveryHttpModule,
        WorkModule.forWorker({
          imports: [module],
          reactions: [providersReactions],
          handlers,
          schedules: [],
        }),
      ],
      providers: [{ provide: Authenticator, useValue: { authenticate: async () => undefined } }],
      env: { FOLLOWERS_PER_ADDRESS: String(SEATS) },
      http: true,
    });
    await stack.app.get(LiveIndex).ready();
    await stack.app.listen(0, '127.0.0.1');
    const { port } = stack.app.getHttpServer().address() as AddressInfo;
    base = `http://127.0.0.1:${port}`;
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) page.leaves();
  });
  afterAll(async () => {
    if (isOpen) await stack.close();
  });

  const open = async (...ids: readonly string[]): Promise<Page> => {
    const page = await Page.opens(base, ...ids);
    pages.push(page);
    return page;
  };
  async function change(serviceId: string, write: (tx: Tx) => Promise<unknown>): Promise<void> {
    await stack.work.write(async (tx) => {
      await write(tx);
      await stack.app.get(Providers).tellChanged(tx, 'service.id', [serviceId]);
    });
  }
  async function home(): Promise<Made> {
    const made = { id: newId(), serviceId: newId() };
    await change(made.serviceId, async (tx) => {
      await tx.execute("INSERT INTO provider (id, name, address) VALUES (?, '示范养老院', '1 Test Road')", [
        made.id,
      ]);
      await tx.execute(
        "INSERT INTO service (id, provider_id, kind, price_unit) VALUES (?, ?, 'residential', 'night')",
        [made.serviceId, made.id],
      );
      await tx.execute(
        "INSERT INTO bed (id, service_id, provider_id, room, number, kind, sex_rule) VALUES (?, ?, ?, '1', '1', 'nursing', 'any')",
        [newId(), made.serviceId, made.id],
      );
    });
    await eventually(
      'the index knows it',
      async () => (await vacancies(made.id)).items[0]?.services[0]?.vacancy.free === 1,
    );
    return made;
  }
  const vacancies = async (...ids: readonly string[]): Promise<FacilityVacancies> =>
    FacilityVacancies.parse(await (await fetch(`${base}/v1/facilities/vacancies?ids=${ids.join()}`)).json());
  const fills = async ({ serviceId }: Made): Promise<void> =>
    change(serviceId, async (tx) =>
      tx.execute("UPDATE bed SET state = 'occupied' WHERE service_id = ?", [serviceId]),
    );

  it('are told within a second which of their facilities changed, and what is asked then is new', async () => {
    const [first, second, other] = [await home(), await home(), await home()];
    const page = await (await open(first.id, second.id)).isUp();
    expect(page.answer.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
      connection: 'close',
      'cache-control': 'no-store, no-transform',
    });
    await fills(other);
    await fills(second);
    await eventually('it is told', () => page.events('changed').length > 0, SOON_MS);
    const { items } = await vacancies(second.id);
    expect(items[0]).toMatchObject({ suspended: false, services: [{ vacancy: { free: 0 } }] });
    for (const told of page.events('changed')) expect(told).toEqual({ facilityIds: [second.id] });
    expect(page.text).not.toContain(other.id);
  });

  it('are told of a service that is gone', async () => {
    const gone = await home();
    const page = await (await open(gone.id)).isUp();
    await change(gone.serviceId, async (tx) =>
      tx.execute("UPDATE service SET state = 'closed' WHERE id = ?", [gone.serviceId]),
    );
    await eventually('it is told', () => page.events('changed').length > 0, SOON_MS);
  });

  it('have so many seats for an address, and a seat that was left is free again', async () => {
    const id = newId();
    const seated = await Promise.all(Array.from({ length: SEATS }, async () => (await open(id)).isUp()));
    const refused = await open(id);
    await eventually('it is refused', () => refused.hasEnded);
    expect(refused.answer.statusCode).toBe(429);
    expect(refused.answer.headers['retry-after']).toBe('30');
    expect(JSON.parse(refused.text)).toMatchObject({ code: 'discovery.too-many-followers' });
    seated[0]!.leaves();
    await eventually('there is a seat', async () => (await open(id)).answer.statusCode === 200);
  });

  it.each([
    ['nothing', ''],
    ['an empty list', 'ids='],
    ['words', 'ids=one'],
    ['more than fits on a page', `ids=${Array.from({ length: 61 }, () => newId()).join()}`],
    ['something else as well', `ids=${newId()}&more=1`],
  ])('say what they show: not %s', async (_, query) => {
    for (const path of ['changes', 'vacancies']) {
      const answer = await fetch(`${base}/v1/facilities/${path}?${query}`);
      expect(answer.status).toBe(400);
      await answer.body?.cancel();
    }
  });

  it('end cleanly when the process does, which does not wait for them', async () => {
    const page = await (await open(newId())).isUp();
    const before = performance.now();
    isOpen = false;
    await stack.close();
    expect(performance.now() - before).toBeLessThan(5_000);
    await eventually('it has ended', () => page.hasEnded, SOON_MS);
  });
});
