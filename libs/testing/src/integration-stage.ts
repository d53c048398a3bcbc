import { accountsRows } from '@yilian/accounts';
import {
  type HookDelivery,
  type HookDeliveryPage,
  type HookKind,
  type LiveEventPayload,
  type LiveEventType,
  type MadeAccessKey,
  type NewAccessKey,
  type Webhook,
  type WebhookList,
  type WebhookSecret,
} from '@yilian/contracts';
import {
  IntegrationHttpModule,
  IntegrationModule,
  integrationConstraints,
  integrationRows,
  SendDeliveries,
  WriteDeliveries,
} from '@yilian/integration';
import { newId } from '@yilian/kernel';
import { type Principal } from '@yilian/platform';
import { ProvidersHttpModule, providersRows } from '@yilian/providers';
import { askApi, type Question, type Reply } from './ask-api';
import { daysAhead, managerOf, TEST_TOWN } from './builders';
import { PlainTokens, tokenOf } from './plain-tokens';
import { testStack, type TestStack } from './test-stack';

const KEYS = '/v1/providers/me/access-keys';
const HOOKS = '/v1/providers/me/webhooks';

/** A provider whose own system talks to the platform, and its manager. */
export class OwnSystem {
  constructor(
    private readonly stage: IntegrationStage,
    readonly providerId: string,
    readonly manager: Principal,
  ) {}

  async ask<Body = object>(method: Question['method'], url: string, payload?: object): Promise<Reply<Body>> {
    return askApi<Body>(this.stage.stack, tokenOf(this.manager), { method, url, payload });
  }

  async makesKey(more: Partial<NewAccessKey> = {}): Promise<Reply<MadeAccessKey>> {
    const wanted = { name: 'own system', scopes: ['staff:read'], endsOn: daysAhead(30), ...more };
    return this.ask('POST', KEYS, wanted);
  }

  async makesHook(url: string, kinds: readonly HookKind[] = ['beds.changed']): Promise<WebhookSecret> {
    return (await this.ask<WebhookSecret>('POST', HOOKS, { url, kinds })).body;
  }

  async hook(id: string): Promise<Webhook> {
    return (await this.ask<WebhookList>('GET', HOOKS)).body.items.find((one) => one.id === id)!;
  }

  async deliveries(id: string): Promise<readonly HookDelivery[]> {
    return (await this.ask<HookDeliveryPage>('GET', `${HOOKS}/${id}/deliveries`)).body.items;
  }

  /** Something is told on the provider's numbered channel, as the relay does it. */
  async hears<T extends LiveEventType>(type: T, payload: LiveEventPayload<T>): Promise<void> {
    const channel = `provider.${this.providerId}`;
    await this.stage.stack.work.write(async (tx) => {
      await tx.execute(
        'INSERT INTO channel_head (channel, seq) VALUES (?, 1) ON DUPLICATE KEY UPDATE seq = seq + 1',
        [channel],
      );
      await tx.execute(
        'INSERT INTO event_log (channel, seq, type, payload) SELECT channel, seq, ?, ? FROM channel_head WHERE channel = ?',
        [type, JSON.stringify(payload), channel],
      );
    });
  }

  /** Something on the board of its beds changed, and deliveries were written about it. */
  async changesBeds(times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.hears('board.changed', { serviceId: newId() });
    await this.stage.writes();
  }
}

/** Providers with systems of their own. Duties run when the test says so. */
export class IntegrationStage {
  private constructor(readonly stack: TestStack) {}

  static async begins(
    settings: Readonly<Record<string, object>> = {},
    webhookTargets: 'public' | 'any' = 'any',
  ): Promise<IntegrationStage> {
    const stack = await testStack({
      rows: [...accountsRows, ...integrationRows, ...providersRows],
      constraints: integrationConstraints,
      imports: [PlainTokens, IntegrationHttpModule, IntegrationModule, ProvidersHttpModule],
      env: { WEBHOOK_TARGETS: webhookTargets },
      http: true,
    });
    const stage = new IntegrationStage(stack);
    for (const [key, value] of Object.entries(settings)) await stage.set(key, value);
    return stage;
  }

  async close(): Promise<void> {
    await this.stack.close();
  }

  async set(key: string, value: object): Promise<void> {
    await this.stack.database.query(
      'INSERT INTO setting_version (setting_key, version, valid_from, value) VALUES (?, 1, now(3), ?)',
      [key, JSON.stringify(value)],
    );
  }

  async sql<Row = object>(text: string, ...values: readonly unknown[]): Promise<Row[]> {
    return this.stack.database.query<Row>(text, values);
  }

  async provider(): Promise<OwnSystem> {
    const providerId = newId();
    const manager = managerOf(providerId);
    await this.sql(
      `INSERT INTO provider (id, name, address, phone, town_code, state, light)
       VALUES (?, 'Test Home', 'x', 'x', ?, 'active', 'open')`,
      ...[providerId, TEST_TOWN],
    );
    await this.sql(
      "INSERT INTO account (id, login, password_hash, role, provider_id) VALUES (?, ?, 'x', 'provider_manager', ?)",
      ...[manager.accountId, `manager-${manager.accountId}`, providerId],
    );
    return new OwnSystem(this, providerId, manager);
  }

  /** Asks with a key instead of signing in. */
  async withKey(key: string, method: Question['method'], url: string, payload?: object): Promise<Reply> {
    return askApi(this.stack, key, { method, url, payload });
  }

  async writes(): Promise<void> {
    await this.stack.app.get(WriteDeliveries).run();
  }

  async sends(): Promise<void> {
    await this.stack.app.get(SendDeliveries).run();
  }
}
