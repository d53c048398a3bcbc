import { AcceptOffer } from '@yilian/dispatch';
import { newId } from '@yilian/kernel';
import { LiveIndex } from '@yilian/matching';
import { actAs, type TestStack } from '@yilian/testing';
import { allOffered, LUNCH_ON, placingWorld, settled } from './place-world';

/** A country grows by towns, not by kitchens per town: so who fits for one request stays the same. */
const KITCHENS_PER_TOWN = 50;
const TOWNS_PER_ROW = 140;
/** Towns stand further apart than anybody is sent. */
const DEGREES_APART = 0.2;
const WEST = 85;
const SOUTH = 20;
const PORTIONS = 100_000;
const ACCEPTED_AT_ONCE = 16;

/** Ids that a statement can count out: a letter per table, then the number. */
const id = (table: string, number: string): string =>
  `CONCAT('${table}0000000-0000-7000-8000-', LOWER(LPAD(HEX(${number}), 12, '0')))`;
const TOWN = `(seq - 1) DIV ${KITCHENS_PER_TOWN}`;
const townCode = (town: number): string => String(100_000_000 + town);
const pointOf = (town: number) => ({
  lng: WEST + (town % TOWNS_PER_ROW) * DEGREES_APART,
  lat: SOUTH + Math.floor(town / TOWNS_PER_ROW) * DEGREES_APART,
});
const UNITS = JSON.stringify({
  kind: 'meal',
  portions: [{ date: LUNCH_ON, meal: 'lunch', quantity: 1 }],
});

/** A country with so many services and as many requests under way, on a database and an index of its own. */
export class GrowingWorld {
  private round = 0;

  private constructor(
    private readonly stack: TestStack,
    private readonly towns: number,
  ) {}

  static async of(services: number): Promise<GrowingWorld> {
    const stack = await placingWorld(filledWith(services));
    await stack.app.get(LiveIndex).ready();
    return new GrowingWorld(stack, Math.ceil(services / KITCHENS_PER_TOWN));
  }

  /** So many families ask, all are placed, every provider says yes. */
  async bookings(count: number): Promise<void> {
    const ids = await this.submit(count);
    await allOffered(this.stack, ids);
    await this.acceptAll(ids);
  }

  /** True when nothing is left to tell or to place. */
  async idle(): Promise<boolean> {
    return settled(this.stack);
  }

  async close(): Promise<void> {
    await this.stack.close();
  }

  private async submit(count: number): Promise<string[]> {
    this.round += 1;
    const now = new Date();
    const rows = Array.from({ length: count }, (_, index) => {
      const person = newId();
      const town = (this.round * 7919 + index * 104_729) % this.towns;
      const { lng, lat } = pointOf(town);
      const about = { requestId: newId(), olderPersonId: person, townCode: townCode(town) };
      return { about, lng, lat };
    });
    await this.stack.work.write(async (tx) => {
      await tx.execute(
        `INSERT INTO care_request (id, number, older_person_id, requested_by, kind, urgency, state, town_code, lng, lat,
           level, sex, need_mask, priority, town_preference, units, first_date, submitted_at, state_since) VALUES ?`,
        [
          rows.map(({ about: { requestId, olderPersonId, townCode: code }, lng, lat }) => [
            ...[requestId, requestId.slice(-12), olderPersonId, olderPersonId, 'meal', 'normal', 'submitted'],
            ...[code, lng, lat, 1, 'female', 0, 0, '[]', UNITS, LUNCH_ON, now, now],
          ]),
        ],
      );
      for (const { about } of rows) {
        tx.record('requests.submitted.v1', about.requestId, { ...about, kind: 'meal', urgency: 'normal' });
      }
    });
    return rows.map(({ about }) => about.requestId);
  }

  private async acceptAll(requestIds: readonly string[]): Promise<void> {
    const offers = await this.stack.database.query<{ id: string; providerId: string }>(
      "SELECT id, provider_id AS providerId FROM offer WHERE request_id IN (?) AND state = 'open'",
      [requestIds],
    );
    const waiting = offers.values();
    const oneAfterAnother = async (): Promise<void> => {
      for (const { id: offerId, providerId } of waiting) {
        const manager = { accountId: newId(), role: 'provider_manager', providerId, townCode: null } as const;
        const { ok } = await actAs(this.stack, manager, async () =>
          this.stack.app.get(AcceptOffer).execute(offerId),
        );
        if (!ok) throw new Error(`Offer ${offerId} was not accepted`);
      }
    };
    await Promise.all(Array.from({ length: ACCEPTED_AT_ONCE }, oneAfterAnother));
  }
}

/** Services with their portions, and requests that wait for an answer, each in one statement per table. */
function filledWith(count: number): string[] {
  const from = `FROM seq_1_to_${count}`;
  const lng = `${WEST} + (${TOWN}) MOD ${TOWNS_PER_ROW} * ${DEGREES_APART}`;
  const lat = `${SOUTH} + (${TOWN}) DIV ${TOWNS_PER_ROW} * ${DEGREES_APART}`;
  const code = `100000000 + ${TOWN}`;
  const [provider, service, slot] = [id('1', 'seq'), id('2', 'seq'), id('3', 'seq')];
  const [request, offer, hold] = [id('4', 'seq'), id('5', 'seq'), id('6', 'seq')];
  return [
    `INSERT INTO provider (id, name, address, phone, town_code, lng, lat, state, light)
    SELECT ${provider}, CONCAT('Kitchen ', seq), 'x', 'x', ${code}, ${lng} + seq MOD 50 / 1000, ${lat}, 'active', 'open' ${from}`,
    `INSERT INTO service (id, provider_id, kind, state, level_min, level_max, sexes, capability_mask, area_towns, price_unit, opening_hours)
    SELECT ${service}, ${provider}, 'meal', 'open', 0, 4, 'any', 0, JSON_ARRAY(CONCAT('', ${code})), 'portion', '[]' ${from}`,
    `INSERT INTO capacity_slot (id, service_id, provider_id, kind, on_date, part, capacity, used, cutoff_at)
    SELECT ${slot}, ${service}, ${provider}, 'meal', '${LUNCH_ON}', 'lunch', ${PORTIONS}, 1, now(3) + INTERVAL 1 DAY ${from}`,
    `INSERT INTO care_request (id, number, older_person_id, requested_by, kind, urgency, state, version, town_code, lng, lat, level,
      sex, need_mask, priority, town_preference, units, first_date, submitted_at, state_since)
    SELECT ${request}, CONCAT('G', seq), ${id('7', 'seq')}, ${id('8', 'seq')}, 'meal', 'normal', 'offered', 2, ${code}, ${lng}, ${lat}, 1,
      'female', 0, 0, '[]', '${UNITS}', '${LUNCH_ON}', now(3), now(3) ${from}`,
    `INSERT INTO request_event (request_id, seq, event, from_state, to_state)
    SELECT ${request}, 2, 'offer', 'submitted', 'offered' ${from}`,
    `INSERT INTO dispatch (request_id, offers_made) SELECT ${request}, 1 ${from}`,
    `INSERT INTO offer (id, request_id, provider_id, service_id, hold_id, offer_rank, score, sent_at, expires_at)
    SELECT ${offer}, ${request}, ${provider}, ${service}, ${hold}, 1, 1, now(3), now(3) + INTERVAL 1 DAY ${from}`,
    `INSERT INTO capacity_hold (id, offer_id, request_id, service_id, provider_id, kind, until_at)
    SELECT ${hold}, ${offer}, ${request}, ${service}, ${provider}, 'meal', now(3) + INTERVAL 1 DAY ${from}`,
    `INSERT INTO hold_slot (hold_id, slot_id, quantity) SELECT ${hold}, ${slot}, 1 ${from}`,
  ];
}
