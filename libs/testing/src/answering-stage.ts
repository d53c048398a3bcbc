import { askApi, type Reply } from './ask-api';
import { type DynamicModule, type Type } from '@nestjs/common';
import { accountsRows } from '@yilian/accounts';
import {
  answeringHandlers,
  AnsweringHttpModule,
  AnsweringModule,
  answeringReactions,
  answeringRows,
  answeringSchedules,
} from '@yilian/answering';
import { capacityConstraints, CapacityModule, capacityReactions, capacityRows } from '@yilian/capacity';
import { type NewCareRequest, type OfferList } from '@yilian/contracts';
import {
  dispatchHandlers,
  DispatchHttpModule,
  DispatchModule,
  dispatchReactions,
  dispatchRows,
  dispatchSchedules,
} from '@yilian/dispatch';
import { LiveIndex, matchingRows } from '@yilian/matching';
import { peopleConstraints, peopleRows } from '@yilian/people';
import { type Principal, WorkModule } from '@yilian/platform';
import {
  ProvidersHttpModule,
  providersConstraints,
  providersReactions,
  providersRows,
} from '@yilian/providers';
import { requestsReactions, requestsRows, SubmitRequest } from '@yilian/requests';
import { actAs } from './act-as';
import { daysAhead, familyAccount, kitchen, managerOf, olderPersonOf, TEST_TOWN } from './builders';
import { eventually } from './eventually';
import { idleHandlersExcept } from './idle-handlers';
import { PlainTokens, tokenOf } from './plain-tokens';
import { testStack, type TestStack } from './test-stack';

/** Jobs of other contexts do nothing here. */
const others = idleHandlersExcept('dispatch', 'answering');

const DEADLINES = {
  normal: { residential: 60, day_care: 60, meal: 60, home_care: 60 },
  urgent: { residential: 60, day_care: 60, meal: 60, home_care: 60 },
  countOpeningHours: false,
};

/** A kitchen of a stage. */
export interface Asked {
  readonly serviceId: string;
  readonly providerId: string;
}

/** A city in which families ask, providers are asked, and rules, links and keys answer as well as desks. */
export class AnsweringStage {
  private constructor(
    readonly stack: TestStack,
    readonly family: Principal,
  ) {}

  static async begins(imports: readonly (Type | DynamicModule)[] = []): Promise<AnsweringStage> {
    const stack = await testStack({
      rows: [
        ...[...accountsRows, ...answeringRows, ...capacityRows, ...dispatchRows],
        ...[...matchingRows, ...peopleRows, ...providersRows, ...requestsRows],
      ],
      constraints: [...capacityConstraints, ...peopleConstraints, ...providersConstraints],
      imports: [
        WorkModule.forWorker({
          imports: [AnsweringModule, CapacityModule, DispatchModule, others.module],
          reactions: [
            ...[answeringReactions, capacityReactions, dispatchReactions],
            ...[providersReactions, requestsReactions],
          ],
          handlers: [...answeringHandlers, ...dispatchHandlers, ...others.handlers],
          schedules: [...answeringSchedules, ...dispatchSchedules],
        }),
        ...[PlainTokens, DispatchHttpModule, ProvidersHttpModule],
        AnsweringHttpModule.with({ imports: [], sources: [] }),
        ...imports,
      ],
      http: true,
    });
    const stage = new AnsweringStage(stack, await familyAccount(stack));
    await stage.set('dispatch.deadlines', DEADLINES);
    await stage.set('dispatch.rules', { windowSeconds: 0 });
    return stage;
  }

  readonly tomorrow = daysAhead(1);

  async close(): Promise<void> {
    await this.stack.close();
  }

  async set(key: string, value: object): Promise<void> {
    await this.stack.database.query(
      'INSERT INTO setting_version (setting_key, version, valid_from, value) VALUES (?, 1, now(3), ?)',
      [key, JSON.stringify(value)],
    );
  }

  /** `who` is a provider's id, for its manager, or a token. */
  async ask<Body = object>(
    who: string | null,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object,
  ): Promise<Reply<Body>> {
    const token = who === null || who.includes('.') ? who : tokenOf(managerOf(who));
    return askApi<Body>(this.stack, token, { method, url, payload });
  }

  /** A kitchen with so many portions of lunch tomorrow, which the index knows. */
  async kitchen(portions = 5): Promise<Asked> {
    const serviceId = await kitchen(this.stack, daysAhead(1), portions);
    await this.indexed(serviceId, true);
    const [row] = await this.stack.database.read<{ providerId: string }>(
      'SELECT provider_id AS providerId FROM service WHERE id = ?',
      [serviceId],
    );
    return { serviceId, providerId: row!.providerId };
  }

  /** Waits until the index has a service as one that takes requests, or as one that does not. */
  async indexed(serviceId: string, accepting: boolean): Promise<void> {
    await eventually(
      'the index knows',
      () => this.stack.app.get(LiveIndex).entry(serviceId)?.accepting === accepting,
    );
  }

  /** A family asks for lunch tomorrow, of one kitchen first if it likes. */
  async asksForLunch(serviceId?: string, more: Partial<NewCareRequest> = {}): Promise<string> {
    const asked = {
      kind: 'meal',
      olderPersonId: await olderPersonOf(this.stack, this.family),
      urgency: 'normal',
      portions: [{ date: daysAhead(1), meal: 'lunch', quantity: 1 }],
      ...{ priceLimitFen: null, towns: [TEST_TOWN], needs: [], notes: '' },
      ...(serviceId ? { serviceId: serviceId } : {}),
      ...more,
    } as NewCareRequest;
    return this.submits(asked);
  }

  async submits(asked: NewCareRequest): Promise<string> {
    const result = await actAs(this.stack, this.family, async () =>
      this.stack.app.get(SubmitRequest).execute(asked),
    );
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value.id;
  }

  async stateOf(requestId: string): Promise<string> {
    const [row] = await this.stack.database.query<{ state: string }>(
      'SELECT state FROM care_request WHERE id = ?',
      [requestId],
    );
    return row!.state;
  }

  /** The offer of a request that waits for an answer. */
  async openOffer(requestId: string): Promise<{ readonly id: string; readonly providerId: string }> {
    return eventually('an open offer', async () => {
      const [row] = await this.stack.database.query<{ id: string; providerId: string }>(
        "SELECT id, provider_id AS providerId FROM offer WHERE request_id = ? AND state = 'open'",
        [requestId],
      );
      return row;
    });
  }

  /** What a provider was told of how its offers ended, once nothing of this one is kept for anybody any more. */
  async endings(providerId: string, offerId: string): Promise<string[]> {
    await eventually('everything is settled', async () => {
      const rows = await this.stack.database.query(
        "SELECT 1 FROM capacity_hold WHERE offer_id = ? AND state = 'pending'",
        [offerId],
      );
      return rows.length === 0;
    });
    const told = await this.stack.database.query<{ payload: string }>(
      "SELECT payload FROM event_log WHERE channel = ? AND type = 'offer.changed' ORDER BY seq",
      [`provider.${providerId}`],
    );
    const states = told.map(({ payload }) => (JSON.parse(payload) as { state: string }).state);
    return states.filter((state) => state !== 'open');
  }

  /** What is in the inbox of a provider. */
  async inbox(providerId: string, state = 'open'): Promise<OfferList> {
    return (await this.ask<OfferList>(providerId, 'GET', `/v1/offers?state=${state}`)).body;
  }
}
