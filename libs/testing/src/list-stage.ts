import { accountsRows } from '@yilian/accounts';
import { capacityConstraints, capacityRows } from '@yilian/capacity';
import { type ExchangeList, type ListImport, type ListLinePage, type LineShelf } from '@yilian/contracts';
import { dispatchRows } from '@yilian/dispatch';
import { emergencyRows } from '@yilian/emergency';
import { exchangeHandlers, ExchangeHttpModule, exchangeRows } from '@yilian/exchange';
import { fulfilmentRows } from '@yilian/fulfilment';
import { newId } from '@yilian/kernel';
import { mealsConstraints, mealsRows } from '@yilian/meals';
import { notificationsRows } from '@yilian/notifications';
import { peopleConstraints, peopleRows } from '@yilian/people';
import { providersConstraints, providersRows } from '@yilian/providers';
import { requestsConstraints, requestsRows } from '@yilian/requests';
import { TEST_TOWN } from './builders';
import { PlainTokens } from './plain-tokens';
import { testStack, type TestStack } from './test-stack';

const [ReadList, TakeListOver] = exchangeHandlers;
const UNITS = { residential: 'night', home_care: 'hour', meal: 'portion' } as const;

/** A house with its manager's token. */
export interface ListHouse {
  readonly serviceId: string;
  readonly providerId: string;
  readonly token: string;
}

/** Sends lists over HTTP and does what the worker does with them. */
export class ListStage {
  private constructor(readonly stack: TestStack) {}

  static async open(): Promise<ListStage> {
    return new ListStage(
      await testStack({
        rows: [
          ...[...accountsRows, ...capacityRows, ...dispatchRows, ...emergencyRows, ...exchangeRows],
          ...[...fulfilmentRows, ...mealsRows, ...notificationsRows, ...peopleRows],
          ...[...providersRows, ...requestsRows],
        ],
        constraints: [
          ...[...capacityConstraints, ...mealsConstraints, ...peopleConstraints],
          ...[...providersConstraints, ...requestsConstraints],
        ],
        imports: [ExchangeHttpModule, PlainTokens],
        http: true,
        env: { LOG_LEVEL: 'error' },
      }),
    );
  }

  async house(kind: keyof typeof UNITS = 'residential'): Promise<ListHouse> {
    const [providerId, serviceId] = [newId(), newId()];
    await this.stack.database.query(
      `INSERT INTO provider (id, name, address, phone, town_code, state, light)
       VALUES (?, 'Test House', 'x', 'x', ?, 'active', 'open')`,
      [providerId, TEST_TOWN],
    );
    await this.stack.database.query(
      `INSERT INTO service (id, provider_id, kind, state, level_min, level_max, sexes, capability_mask, area_towns,
         price_unit, opening_hours)
       VALUES (?, ?, ?, 'open', 0, 4, 'any', 0, ?, ?, '[]')`,
      [serviceId, providerId, kind, JSON.stringify([TEST_TOWN]), UNITS[kind]],
    );
    return { serviceId, providerId, token: `provider_manager.${newId()}.${providerId}` };
  }

  async ask(house: ListHouse, method: 'GET' | 'POST' | 'PUT', url: string, body?: Uint8Array, type?: string) {
    return this.stack.app.inject({
      method,
      url,
      headers: {
        authorization: `Bearer ${house.token}`,
        ...(method === 'POST' && { 'idempotency-key': newId() }),
        ...(type !== undefined && { 'content-type': type }),
      },
      ...(body && { payload: Buffer.from(body) }),
    });
  }

  /** Sends a file as CSV or workbook, whatever it is, and has it read. */
  async send(
    house: ListHouse,
    list: ExchangeList,
    file: Uint8Array | string,
    type = 'text/csv',
  ): Promise<ListImport> {
    const id = newId();
    const url = `/v1/services/${house.serviceId}/lists/${list}/imports/${id}`;
    const bytes = typeof file === 'string' ? Buffer.from(file) : file;
    const sent = await this.ask(house, 'PUT', url, bytes, type);
    if (sent.statusCode !== 200) throw new Error(sent.body);
    await this.read(id);
    return this.show(house, id);
  }

  async show(house: ListHouse, id: string): Promise<ListImport> {
    return (await this.ask(house, 'GET', `/v1/list-imports/${id}`)).json<ListImport>();
  }

  async lines(house: ListHouse, id: string, shelf: LineShelf): Promise<ListLinePage['items']> {
    const answer = await this.ask(house, 'GET', `/v1/list-imports/${id}/lines?shelf=${shelf}`);
    return answer.json<ListLinePage>().items;
  }

  async takeOver(house: ListHouse, id: string): Promise<ListImport> {
    const accepted = await this.ask(house, 'POST', `/v1/list-imports/${id}/acceptance`);
    if (accepted.statusCode !== 200) throw new Error(accepted.body);
    await this.apply(id);
    return this.show(house, id);
  }

  async download(house: ListHouse, list: ExchangeList, format: 'csv' | 'xlsx'): Promise<Uint8Array> {
    const url = `/v1/services/${house.serviceId}/lists/${list}/file?format=${format}&purpose=own_records`;
    const answer = await this.ask(house, 'GET', url);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return answer.rawPayload;
  }

  /** What the worker does when it is woken for a list that was sent. */
  async read(importId: string): Promise<void> {
    const item = { id: newId(), aggregateId: importId, payload: { importId } };
    await this.stack.work.write(async (tx) => this.stack.app.get(ReadList).handle(tx, [item]));
  }

  /** What it does for one that was accepted. */
  async apply(importId: string): Promise<void> {
    const item = { id: newId(), aggregateId: importId, payload: { importId } };
    await this.stack.work.write(async (tx) => this.stack.app.get(TakeListOver).handle(tx, [item]));
  }
}
