import {
  type CreatedStaffAccount,
  type FacilityList,
  type PageView,
  type RegisteredProvider,
} from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { daysAhead, eventually, TEST_TOWN } from '@yilian/testing';
import { type Browser, type BrowserContext } from 'playwright-core';
import { Operator, Provider } from '../e2e/actors';
import { content, Person, signIn } from '../e2e/person';
import { type Stack, startStack } from '../e2e/stack';
import { openBrowser } from './open-browser';
import { contextOf, type Screen } from './screens';
import { type Ids } from './state';
import { Visitor } from './visitor';

const PASSWORD = 'demo-silver-bridge';

/** One demo city with all its processes and one browser, for the whole suite. */
export class World {
  private late: Promise<string> | undefined;
  private readonly managers = new Map<string, Provider>();

  private constructor(
    readonly stack: Stack,
    private readonly browser: Browser,
    readonly operator: Operator,
    /** The demo family, past the pages: it asks the API. */
    readonly family: Person,
  ) {}

  static async begins(): Promise<World> {
    // The suite takes longer than a token lives; renewing tokens is the pages' business, not that of the stage.
    const stack = await startStack({ apps: [], env: { ACCESS_TOKEN_MINUTES: '60', WEBHOOK_TARGETS: 'any' } });
    try {
      await stack.ops('seed');
      for (const app of ['api', 'worker', 'live'] as const) stack[app].launch();
      const [, browser] = await Promise.all([stack.ready(120_000), openBrowser()]);
      const operator = new Operator(stack, await signIn(stack, 'demo-operator', PASSWORD));
      const family = new Person(stack, await signIn(stack, 'demo-family', PASSWORD));
      return new World(stack, browser, operator, family);
    } catch (error) {
      await stack.close();
      throw error;
    }
  }

  async ends(): Promise<void> {
    await this.browser.close();
    await this.stack.close();
  }

  async context(screen: Screen): Promise<BrowserContext> {
    return this.browser.newContext(contextOf(screen));
  }

  /** Somebody with a fresh device. */
  async visitor(screen: Screen, language?: PageView['language']): Promise<Visitor> {
    const { api, live } = this.stack;
    return Visitor.arrives(await this.context(screen), screen, api.url, live.url, language);
  }

  /** Requests of the family by id, oldest first. */
  async requests(): Promise<readonly string[]> {
    const rows = await this.stack.sql<{ id: string }>('SELECT id FROM care_request ORDER BY id');
    return rows.map(({ id }) => id);
  }

  /** Whoever answers for a provider. */
  async manages(providerId: string): Promise<Provider> {
    const known = this.managers.get(providerId);
    if (known) return known;
    const manager = await this.operator.appoints(Provider, { role: 'provider_manager', providerId });
    this.managers.set(providerId, manager);
    return manager;
  }

  /** A kitchen that nobody has asked for anything yet: how its manager signs in. */
  async newHouse(): Promise<readonly [login: string, password: string]> {
    const house = { name: '新开张长者饭堂', address: '新街 1 号', townCode: TEST_TOWN, services: ['meal'] };
    const { id: providerId } = await this.operator.post<RegisteredProvider>('/v1/providers', house);
    const { login, initialPassword } = await this.operator.post<CreatedStaffAccount>('/v1/accounts/staff', {
      ...{ login: `staff.${newId()}`, role: 'provider_manager', providerId },
    });
    return [login, initialPassword];
  }

  /** Whoever was asked says yes. */
  async accepts(requestId: string): Promise<Provider> {
    const asked = await eventually('somebody is asked', async () => {
      const [offer] = await this.stack.sql<{ id: string; provider_id: string }>(
        "SELECT id, provider_id FROM offer WHERE request_id = ? AND state = 'open'",
        [requestId],
      );
      return offer;
    });
    const manager = await this.manages(asked.provider_id);
    content(await manager.accepts(asked.id));
    // Whoever opens the contact is written down for the older person.
    await manager.looksAt(asked.id);
    return manager;
  }

  /** An application of the first person for a home, in the place of an earlier one. */
  async applies(extra: object = {}): Promise<string> {
    await this.makesRoom();
    const body = {
      ...{ kind: 'residential', olderPersonId: await this.firstPerson(), fromDate: daysAhead(3) },
      guardian: { name: '王小明', relation: 'child', phone: '13800000099' },
      ...extra,
    };
    return content<{ id: string }>(await this.family.ask('POST', '/v1/requests', { key: newId(), body })).id;
  }

  /** Nobody asks for a home any more, and no papers are left. */
  async makesRoom(): Promise<void> {
    const stays = async (): Promise<readonly { readonly id: string }[]> =>
      this.stack.sql('SELECT id FROM care_request WHERE active_stay_of IS NOT NULL');
    // A trial counts again as soon as what made it permanent is taken back.
    for (let asked = await stays(); asked.length > 0; asked = await stays()) {
      for (const { id } of asked) {
        const body = { reason: 'mistake', shownCostFen: 100_000_000 };
        content(await this.family.ask('POST', `/v1/requests/${id}/cancellation`, { key: newId(), body }));
      }
    }
    await this.stack.sql('DELETE FROM stay_paper');
  }

  async firstPerson(): Promise<string> {
    const { olderPersons } = await this.family.get<{ olderPersons: readonly { id: string }[] }>(
      '/v1/older-persons',
    );
    return olderPersons[0]!.id;
  }

  /** Requests in the states that pages show. */
  async bookings(): Promise<Ids> {
    const [waiting, booked, cancelled] = [await this.orders(3), await this.orders(4), await this.orders(5)];
    await this.accepts(booked);
    await this.family.post(`/v1/requests/${cancelled}/cancellation`, { reason: 'mistake' });
    this.late ??= this.lateBooking(6);
    const costs = { late: await this.late, unpriced: await this.unpricedService() };
    return { waiting, booked, cancelled, ...costs, ...(await this.facilities()) };
  }

  /** Four kitchens, and a care home that has paused. */
  async facilities(): Promise<Pick<Ids, 'facilities' | 'paused'>> {
    const kitchens = await this.family.get<FacilityList>(
      '/v1/facilities?service=meal&town=441900003&limit=4',
    );
    const homes = await this.family.get<FacilityList>('/v1/facilities?service=residential&limit=1&sort=star');
    const paused = homes.items[0]!.id;
    await this.stack.sql("UPDATE provider SET light = 'paused', paused_until = ? WHERE id = ?", [
      new Date(Date.now() + 86_400_000),
      paused,
    ]);
    return { facilities: kitchens.items.map(({ id }) => id), paused };
  }

  /** A lunch some days on that a kitchen has accepted. */
  async acceptedBooking(days: number): Promise<string> {
    const id = await this.orders(days);
    await this.accepts(id);
    return id;
  }

  /** The same, when it can no longer be cancelled free of charge. */
  async lateBooking(days: number): Promise<string> {
    const id = await this.acceptedBooking(days);
    await this.isLate(id);
    return id;
  }

  /** Time passes: it was asked for an hour ago, and the kitchen takes no more changes. */
  async isLate(requestId: string): Promise<void> {
    await this.stack.sql('UPDATE care_request SET submitted_at = now(3) - INTERVAL 1 HOUR WHERE id = ?', [
      requestId,
    ]);
    await this.stack.sql(
      `UPDATE capacity_slot JOIN offer ON offer.service_id = capacity_slot.service_id
          JOIN care_request ON care_request.id = offer.accepted_request_id AND care_request.first_date = capacity_slot.on_date
          SET capacity_slot.cutoff_at = now(3) - INTERVAL 1 SECOND
        WHERE care_request.id = ?`,
      [requestId],
    );
  }

  private async unpricedService(): Promise<string> {
    const [service] = await this.stack.sql<{ id: string }>(
      "SELECT id FROM service WHERE kind = 'day_care' ORDER BY id LIMIT 1",
    );
    await this.stack.sql('UPDATE service SET price_fen = NULL, price_to_fen = NULL WHERE id = ?', [
      service!.id,
    ]);
    return service!.id;
  }

  /** A booking that has come to its end. */
  async completes(): Promise<string> {
    const id = await this.orders(6);
    const manager = await this.accepts(id);
    await this.stack.sql(
      `UPDATE capacity_slot AS s JOIN hold_slot AS u ON u.slot_id = s.id JOIN capacity_hold AS h ON h.id = u.hold_id
          SET s.on_date = s.on_date - INTERVAL 30 DAY WHERE h.request_id = ? AND h.state = 'confirmed'`,
      [id],
    );
    content(await manager.ask('POST', `/v1/bookings/${id}/completion`, { key: newId() }));
    return id;
  }

  async townOfficer(): Promise<Person> {
    return new Person(this.stack, await signIn(this.stack, 'demo-town-officer', PASSWORD));
  }

  /** The officer of the town takes a complaint on and answers it. */
  async answersComplaint(id: string, words: string): Promise<void> {
    const officer = await this.townOfficer();
    content(await officer.ask('POST', `/v1/complaints/${id}/acknowledgement`, { key: newId() }));
    content(await officer.ask('POST', `/v1/complaints/${id}/answer`, { key: newId(), body: { words } }));
  }

  /** The family asks for lunch some days on. */
  async orders(days: number): Promise<string> {
    const portions = [{ date: daysAhead(days), meal: 'lunch', quantity: 1 }];
    const body = { kind: 'meal', olderPersonId: await this.firstPerson(), portions };
    return content<{ id: string }>(await this.family.ask('POST', '/v1/requests', { key: newId(), body })).id;
  }
}
