import {
  type Capability,
  capabilityMask,
  type Category,
  type DeliveryState,
  type Role,
} from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { FreezeSheets } from '@yilian/meals';
import { CreateOlderPersons } from '@yilian/people';
import { CareRequests } from '@yilian/requests';
import { askApi, type Reply } from './ask-api';
import { type Booked, bookingOf } from './bookings';
import { daysAhead, kitchen, TEST_TOWN } from './builders';
import { mealStack } from './meal-stack';
import { type TestStack } from './test-stack';

/** A lunch that is booked, and for whom. */
export interface BookedLunch extends Booked {
  readonly olderPersonId: string;
  readonly familyId: string;
}

/** A town with kitchens, families and officers, where lunch is cooked and brought. */
export class MealStage {
  readonly today = daysAhead(0);

  private constructor(readonly stack: TestStack) {}

  static async begins(settings: Readonly<Record<string, object>> = {}): Promise<MealStage> {
    const stack = await mealStack();
    for (const [key, value] of Object.entries(settings)) {
      await stack.database.query(
        "INSERT INTO setting_version (setting_key, version, valid_from, value, note) VALUES (?, 1, now(3), ?, '')",
        [key, JSON.stringify(value)],
      );
    }
    return new MealStage(stack);
  }

  async close(): Promise<void> {
    await this.stack.close();
  }

  /** A kitchen with portions of today's lunch; nothing is ordered after an hour. */
  async kitchen(portions = 20): Promise<{ readonly serviceId: string; readonly manager: string }> {
    const serviceId = await kitchen(this.stack, this.today, portions);
    const [row] = await this.stack.database.query<{ provider: string }>(
      'SELECT provider_id AS provider FROM service WHERE id = ?',
      [serviceId],
    );
    return {
      serviceId,
      manager: `provider_manager.${await this.account('provider_manager')}.${row!.provider}.`,
    };
  }

  /** An account; its id. */
  async account(role: Role): Promise<string> {
    const id = newId();
    await this.stack.database.query(
      "INSERT INTO account (id, login, password_hash, role) VALUES (?, ?, 'x', ?)",
      [id, `${role}-${id}`, role],
    );
    return id;
  }

  /** A family with an older person for whom a lunch of today is booked. */
  async lunch(
    serviceId: string,
    {
      needs = [],
      categories = [],
      quantity = 1,
      address = 'Test Street 1',
    }: {
      readonly needs?: readonly Capability[];
      readonly categories?: readonly Category[];
      readonly quantity?: number;
      readonly address?: string;
    } = {},
  ): Promise<BookedLunch> {
    const [familyId, olderPersonId] = [await this.account('family'), newId()];
    await this.stack.app.get(CreateOlderPersons, { strict: false }).execute([
      {
        ...{ id: olderPersonId, townCode: TEST_TOWN, communityCode: null, point: null, notes: '' },
        ...{ sex: 'female', birthYear: 1940, abilityLevel: 1, assessedOn: '2026-01-01', categories, needs },
        contact: { name: `Test Person ${familyId.slice(-4)}`, phone: '13800000001', address },
        guardian: { accountId: familyId, relation: 'child' },
      },
    ]);
    const booked = await bookingOf(this.stack, { accountId: familyId, olderPersonId }, serviceId, {
      kind: 'meal',
      portions: [{ date: this.today, meal: 'lunch', quantity }],
    });
    await this.stack.database.query('UPDATE care_request SET need_mask = ? WHERE id = ?', [
      ...[capabilityMask(needs), booked.requestId],
    ]);
    return { ...booked, olderPersonId, familyId };
  }

  /** The cut-off of a kitchen's lunch comes. */
  async cutOff(serviceId: string): Promise<void> {
    await this.stack.database.query(
      'UPDATE capacity_slot SET cutoff_at = now(3) - INTERVAL 1 SECOND WHERE service_id = ?',
      [serviceId],
    );
    await this.stack.app.get(FreezeSheets, { strict: false }).run();
  }

  /** A booking ends, as when its family cancels; its units are given back by another, later. */
  async cancel({ requestId }: Booked): Promise<void> {
    await this.stack.work.write(async (tx) => {
      const requests = this.stack.app.get(CareRequests, { strict: false });
      const [request] = await requests.lock(tx, [requestId]);
      await requests.move(tx, [{ request: request!, event: 'cancel' }]);
    });
  }

  async deliveryOf({ requestId }: Booked): Promise<{ readonly id: string; readonly state: DeliveryState }> {
    const [row] = await this.stack.database.query<{ id: string; state: DeliveryState }>(
      'SELECT id, state FROM meal_delivery WHERE request_id = ?',
      [requestId],
    );
    return row!;
  }

  /** A courier says how a delivery stands. */
  async says(
    token: string,
    booked: Booked,
    outcome: string,
    more: object = {},
  ): Promise<Reply<{ state?: string }>> {
    const { id } = await this.deliveryOf(booked);
    const body = { clientId: newId(), outcome, ...more };
    return this.ask(token, 'POST', `/v1/meal-deliveries/${id}/reports`, body);
  }

  async ask<Body>(
    token: string,
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: object,
  ): Promise<Reply<Body>> {
    return askApi<Body>(this.stack, token, { method, url, payload });
  }
}
