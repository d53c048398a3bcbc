import { AccountsModule, accountsRows, AreaStore, CreateAccounts } from '@yilian/accounts';
import { capacityRows } from '@yilian/capacity';
import { CONSENT_TEXT_VERSION, type Role } from '@yilian/contracts';
import { dispatchRows } from '@yilian/dispatch';
import { newId } from '@yilian/kernel';
import { emergencyRows } from '@yilian/emergency';
import { mealsRows } from '@yilian/meals';
import { NotificationsModule, NotificationsPersonalData, notificationsRows } from '@yilian/notifications';
import {
  CreateOlderPersons,
  OwnDataModule,
  peopleConstraints,
  PeopleHttpModule,
  peopleRows,
} from '@yilian/people';
import { providersRows } from '@yilian/providers';
import { RequestsHttpModule, RequestsModule, RequestsPersonalData, requestsRows } from '@yilian/requests';
import { daysAhead } from './builders';
import { PlainTokens, tokenOf } from './plain-tokens';
import { testStack, type TestStack } from './test-stack';

const HERE = '440000001';
const THERE = '440000002';

/** What an endpoint about an older person's rights answered. */
export interface RightsAnswer {
  readonly status: number;
  readonly text: string;
  readonly body: Record<string, unknown> & {
    readonly id: string;
    readonly code: string;
    readonly items: readonly Record<string, unknown>[];
    readonly links: readonly {
      readonly id: string;
      readonly login: string;
      readonly endedAt: string | null;
    }[];
  };
}

/** Somebody with an account who asks the API. */
export interface Somebody {
  readonly id: string;
  readonly login: string;
  ask(method: string, path: string, payload?: object): Promise<RightsAnswer>;
}

/** Two towns, people, requests and everything about the rights of an older person, over HTTP. */
export class RightsStage {
  static readonly HERE = HERE;
  static readonly THERE = THERE;
  /** Stands in every personal word of this stage and must stand nowhere else. */
  static readonly CANARY = 'Kingfisher';
  private counter = 0;

  private constructor(readonly stack: TestStack) {}

  static async opens(): Promise<RightsStage> {
    const stack = await testStack({
      rows: [
        ...accountsRows,
        ...capacityRows,
        ...notificationsRows,
        ...peopleRows,
        ...requestsRows,
        ...dispatchRows,
        ...emergencyRows,
        ...mealsRows,
        ...providersRows,
      ],
      constraints: peopleConstraints,
      imports: [
        PlainTokens,
        AccountsModule,
        PeopleHttpModule,
        RequestsHttpModule,
        OwnDataModule.for({
          imports: [NotificationsModule, RequestsModule],
          holders: [NotificationsPersonalData, RequestsPersonalData],
          http: true,
        }),
      ],
      http: true,
    });
    const unknown = { parentCode: '4400', lng: null, lat: null, population: null };
    await stack.work.write(async (tx) =>
      stack.app.get(AreaStore).put(tx, [
        { code: HERE, kind: 'town', nameZh: '甲镇', nameEn: 'First Town', ...unknown },
        { code: THERE, kind: 'town', nameZh: '乙镇', nameEn: 'Second Town', ...unknown },
      ]),
    );
    return new RightsStage(stack);
  }

  async somebody(role: Role = 'family', townCode: string | null = null): Promise<Somebody> {
    const login = `somebody${(this.counter += 1)}`;
    const account = { login, password: 'green kettle on sunday', role, townCode };
    const [id] = await this.stack.app.get(CreateAccounts).execute([account]);
    const authorization = `Bearer ${tokenOf({ role, accountId: id!, providerId: null, townCode })}`;
    return { id: id!, login, ask: async (...question) => this.ask(authorization, ...question) };
  }

  /** An older person with the guardian as child. */
  async personOf(guardian: Somebody): Promise<string> {
    const { CANARY } = RightsStage;
    const [id] = await this.stack.app.get(CreateOlderPersons).execute([
      {
        contact: { name: `Test ${CANARY}`, phone: '13800000042', address: `${CANARY} Lane 42` },
        ...{ townCode: HERE, communityCode: null, point: null, sex: 'male', birthYear: 1938 },
        ...{ abilityLevel: 3, assessedOn: '2026-01-15', categories: ['aged_80_plus'], needs: ['bathing'] },
        notes: `${CANARY} rings twice`,
        guardian: { accountId: guardian.id, relation: 'child' },
      },
    ]);
    return id!;
  }

  async invite(by: Somebody, person: string, change: object): Promise<RightsAnswer> {
    const terms = { relation: 'sibling', scopes: ['see', 'ask'], consent: true };
    return by.ask('POST', `/older-persons/${person}/invitations`, { ...terms, ...change });
  }

  async accept(by: Somebody, code: string): Promise<RightsAnswer> {
    return by.ask('POST', '/invitation-answers', { code, accept: true });
  }

  /** Somebody with a link of this relation. */
  async helper(by: Somebody, person: string, relation: string): Promise<Somebody> {
    const other = await this.somebody();
    const scopes = relation === 'self' ? ['see'] : ['see', 'ask', 'pay', 'rate'];
    const { body } = await this.invite(by, person, { login: other.login, relation, scopes });
    const { status, text } = await this.accept(other, body.code);
    if (status !== 200) throw new Error(`${status}: ${text}`);
    return other;
  }

  async consent(by: Somebody, person: string, purpose: string, given: boolean): Promise<RightsAnswer> {
    const decision = { purpose, given, textVersion: CONSENT_TEXT_VERSION };
    return by.ask('POST', `/older-persons/${person}/consents`, decision);
  }

  async lunch(by: Somebody, olderPersonId: string): Promise<RightsAnswer> {
    return by.ask('POST', '/requests', {
      ...{ kind: 'meal', olderPersonId, notes: `${RightsStage.CANARY} eats slowly` },
      portions: [{ date: daysAhead(1), meal: 'lunch', quantity: 1 }],
    });
  }

  /** A lunch that is only half filled in. */
  async begins(by: Somebody, olderPersonId: string, words: string): Promise<RightsAnswer> {
    const content = { notes: `${RightsStage.CANARY} ${words}` };
    return by.ask('PUT', `/drafts/${newId()}`, { kind: 'meal', olderPersonId, step: 'check', content });
  }

  /** What the person was or is to be told, in order. */
  async notices(person: string): Promise<{ kind: string; account_id: string | null }[]> {
    return this.stack.database.read(
      'SELECT kind, account_id FROM person_notice WHERE older_person_id = ? ORDER BY id',
      [person],
    );
  }

  private async ask(
    authorization: string,
    method: string,
    path: string,
    payload?: object,
  ): Promise<RightsAnswer> {
    const {
      statusCode,
      headers,
      body: text,
    } = await this.stack.app.inject({
      method: method as 'GET',
      url: `/v1${path}`,
      headers: { authorization, 'idempotency-key': newId() },
      ...(payload ? { payload } : {}),
    });
    // A copy comes line by line.
    const isDocument = /[/+]json\b/.test(String(headers['content-type']));
    const body = (isDocument ? JSON.parse(text) : {}) as RightsAnswer['body'];
    return { status: statusCode, text, body };
  }
}
