import { type DynamicModule, type Type } from '@nestjs/common';
import { accountsRows } from '@yilian/accounts';
import { capacityConstraints, CapacityModule, capacityRows } from '@yilian/capacity';
import { type SubmittedRequest, type WantedUnits } from '@yilian/contracts';
import { dispatchRows } from '@yilian/dispatch';
import { peopleConstraints, peopleRows } from '@yilian/people';
import { FieldCipher, type Principal } from '@yilian/platform';
import { providersConstraints, providersRows } from '@yilian/providers';
import { RequestsHttpModule, requestsConstraints, requestsRows } from '@yilian/requests';
import { askApi, type Reply } from './ask-api';
import { type Booked, bookRequest } from './bookings';
import { daysAhead, familyAccount, managerOf, officerAccount, olderPersonOf, TEST_TOWN } from './builders';
import { careHome } from './care-home';
import { PlainTokens, tokenOf } from './plain-tokens';
import { testStack, type TestStack } from './test-stack';

const GUARDIAN = { name: '王小明', relation: 'child', phone: '13800000099', address: '' };

/** A city with homes, where families apply for a bed and move in. */
export class StayStage {
  private constructor(
    readonly stack: TestStack,
    readonly family: Principal,
    readonly stranger: Principal,
    readonly officer: Principal,
  ) {}

  static async begins(imports: readonly (Type | DynamicModule)[] = []): Promise<StayStage> {
    const stack = await testStack({
      rows: [
        ...[...accountsRows, ...capacityRows, ...dispatchRows],
        ...[...peopleRows, ...providersRows, ...requestsRows],
      ],
      constraints: [
        ...[...capacityConstraints, ...peopleConstraints],
        ...[...providersConstraints, ...requestsConstraints],
      ],
      imports: [PlainTokens, CapacityModule, RequestsHttpModule, ...imports],
      http: true,
    });
    const [family, stranger] = [await familyAccount(stack), await familyAccount(stack)];
    const officer = await officerAccount(stack, TEST_TOWN);
    return new StayStage(stack, family, stranger, officer);
  }

  async ask<Body = object>(
    who: Principal,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object | Buffer,
    type = 'application/json',
  ): Promise<Reply<Body>> {
    return askApi<Body>(this.stack, tokenOf(who), { method, url, payload, type });
  }

  /** An older person with a name that opens. */
  async named(name: string): Promise<string> {
    const person = await this.person();
    const sealed = (field: string): string =>
      this.stack.app.get(FieldCipher).seal(`older_person.${field}_sealed.${person}`, name);
    await this.stack.database.query(
      'UPDATE older_person SET name_sealed = ?, phone_sealed = ?, address_sealed = ? WHERE id = ?',
      [sealed('name'), sealed('phone'), sealed('address'), person],
    );
    return person;
  }

  async person(): Promise<string> {
    return olderPersonOf(this.stack, this.family, 1);
  }

  /** An application of the family that was sent and not answered. */
  async applies(extra: object = {}, person?: string): Promise<string> {
    const olderPersonId = person ?? (await this.person());
    const body = { kind: 'residential', olderPersonId, fromDate: daysAhead(3), guardian: GUARDIAN, ...extra };
    const { status, body: sent } = await this.ask<SubmittedRequest>(
      this.family,
      'POST',
      '/v1/requests',
      body,
    );
    if (status !== 201) throw new Error(JSON.stringify(sent));
    return sent.id;
  }

  /** A home with `beds` accepts it. */
  async accepts(requestId: string, beds = 1): Promise<Booked> {
    const { serviceId } = await careHome(this.stack, beds);
    const [row] = await this.stack.database.read<{ units: string }>(
      'SELECT units FROM care_request WHERE id = ?',
      [requestId],
    );
    return bookRequest(this.stack, requestId, serviceId, JSON.parse(row!.units) as WantedUnits);
  }

  managerOf({ providerId }: Pick<Booked, 'providerId'>): Principal {
    return managerOf(providerId);
  }

  /** As if so much of the time for which the bed is kept had passed. */
  async hoursPass(requestId: string, hours: number): Promise<void> {
    await this.stack.database.query(
      'UPDATE stay_application SET kept_until = kept_until - INTERVAL ? SECOND WHERE request_id = ?',
      [Math.round(hours * 3600), requestId],
    );
  }

  async stateOf(requestId: string): Promise<string> {
    const [row] = await this.stack.database.read<{ state: string }>(
      'SELECT state FROM care_request WHERE id = ?',
      [requestId],
    );
    return row!.state;
  }

  async facts(requestId: string): Promise<string[]> {
    const rows = await this.stack.database.read<{ payload: string }>(
      "SELECT payload FROM outbox_fact WHERE type = 'requests.stay-turned.v1' AND aggregate_id = ? ORDER BY id",
      [requestId],
    );
    return rows.map(({ payload }) => (JSON.parse(payload) as { turn: string }).turn);
  }
}
