import { CreateCapacity, recount } from '@yilian/capacity';
import { type Assignment, type NewCareRequest, type OwnAlternatives } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { FieldCipher } from '@yilian/platform';
import {
  AnsweringStage,
  type Asked,
  careHome,
  daysAhead,
  eventually,
  olderPersonOf,
  TEST_TOWN,
} from '@yilian/testing';

const DATE = daysAhead(3);

describe('own beds and caregivers of a provider', () => {
  let stage: AnsweringStage;

  beforeAll(async () => {
    stage = await AnsweringStage.begins();
  });
  afterAll(async () => stage.close());
  afterEach(async () => expect((await recount(stage.stack.database)).differences).toEqual([]));

  const submits = async (one: Asked, wanted: object): Promise<{ requestId: string; offerId: string }> => {
    const olderPersonId = await olderPersonOf(stage.stack, stage.family);
    const about = { olderPersonId, urgency: 'normal', priceLimitFen: null, towns: [], needs: [], notes: '' };
    const asked = { ...about, ...wanted, serviceId: one.serviceId } as unknown as NewCareRequest;
    const requestId = await stage.submits(asked);
    return { requestId, offerId: (await stage.openOffer(requestId)).id };
  };
  const accepts = async (one: Asked, offerId: string, choice?: object) =>
    stage.ask(one.providerId, 'POST', `/v1/offers/${offerId}/acceptance`, choice);
  const assigns = async (one: Asked, offerId: string, choice: object) =>
    stage.ask<Assignment>(one.providerId, 'POST', `/v1/offers/${offerId}/assignment`, choice);
  const others = async (one: Asked, offerId: string): Promise<OwnAlternatives> =>
    (await stage.ask<OwnAlternatives>(one.providerId, 'GET', `/v1/offers/${offerId}/alternatives`)).body;
  const factsOf = async (offerId: string): Promise<number> => {
    const rows = await stage.stack.database.query(
      `SELECT 1 FROM event_log WHERE type = 'assignment.changed' AND channel LIKE 'provider.%' AND payload LIKE ?`,
      [`%${offerId}%`],
    );
    return rows.length;
  };

  describe('a bed', () => {
    const home = async (beds: number): Promise<Asked> => {
      const one = await careHome(stage.stack, beds);
      await stage.indexed(one.serviceId, true);
      return one;
    };
    const asksForNights = async (one: Asked) =>
      submits(one, { kind: 'residential', fromDate: DATE, nights: 5 });

    it('is another than the one kept, chosen with the yes or after it, and gives the first one back', async () => {
      const one = await home(3);
      const { offerId } = await asksForNights(one);
      const { current, beds } = await others(one, offerId);
      expect(beds).toHaveLength(2);
      expect(await accepts(one, offerId, { bedId: beds[0]!.id })).toMatchObject({ status: 200 });
      expect((await others(one, offerId)).current.bedId).toBe(beds[0]!.id);
      const answer = await assigns(one, offerId, { bedId: current.bedId });
      expect(answer).toMatchObject({ status: 200, body: { bedId: current.bedId, caregiverId: null } });
      const nights = await stage.stack.database.query(
        'SELECT bed_id FROM bed_night JOIN bed ON bed.id = bed_id WHERE bed.service_id = ? GROUP BY bed_id',
        [one.serviceId],
      );
      expect(nights).toEqual([{ bed_id: current.bedId }]);
    });

    it('that is taken is refused with those that are left', async () => {
      const one = await home(3);
      const [first, second] = [await asksForNights(one), await asksForNights(one)];
      const taken = (await others(one, second.offerId)).current.bedId;
      await accepts(one, first.offerId);
      const refused = await assigns(one, first.offerId, { bedId: taken });
      expect(refused).toMatchObject({ status: 409, body: { code: 'dispatch.unit-taken' } });
      const { ownAlternatives } = (
        refused.body as unknown as { details: { ownAlternatives: OwnAlternatives } }
      ).details;
      expect(ownAlternatives.beds.map(({ id }) => id)).not.toContain(taken);
      expect(ownAlternatives.beds).toHaveLength(1);
    });

    it('is won by one when many bookings are moved to it at once', async () => {
      const one = await home(9);
      const bookings = [];
      for (let index = 0; index < 8; index += 1) bookings.push(await asksForNights(one));
      for (const { offerId } of bookings) await accepts(one, offerId);
      const [free] = (await others(one, bookings[0]!.offerId)).beds;
      const moved = await Promise.all(
        bookings.map(async ({ offerId }) => assigns(one, offerId, { bedId: free!.id })),
      );
      expect(moved.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(409)]);
    });

    it('cannot be given before the yes, nor by another home', async () => {
      const one = await home(2);
      const { offerId } = await asksForNights(one);
      const [free] = (await others(one, offerId)).beds;
      const choice = { bedId: free!.id };
      expect(await assigns(one, offerId, choice)).toMatchObject({
        status: 409,
        body: { code: 'dispatch.not-serving' },
      });
      const stranger = await home(1);
      expect(await assigns(stranger, offerId, choice)).toMatchObject({ status: 404 });
      expect((await accepts(one, offerId)).status).toBe(200);
      const [foreign] = await stage.stack.database.query<{ id: string }>(
        'SELECT id FROM bed WHERE service_id = ?',
        [stranger.serviceId],
      );
      expect(await assigns(one, offerId, { bedId: foreign!.id })).toMatchObject({ status: 409 });
    });
  });

  describe('a caregiver', () => {
    const agency = async (caregivers: number): Promise<Asked & { readonly team: readonly string[] }> => {
      const [providerId, serviceId] = [newId(), newId()];
      const sql = async (text: string, values: readonly unknown[]) =>
        stage.stack.database.query(text, values);
      await sql(
        "INSERT INTO provider (id, name, address, phone, town_code) VALUES (?, 'Test Agency', 'x', 'x', ?)",
        [providerId, TEST_TOWN],
      );
      await sql(
        `INSERT INTO service (id, provider_id, kind, price_unit, area_towns, opening_hours)
         VALUES (?, ?, 'home_care', 'hour', ?, '[]')`,
        [serviceId, providerId, JSON.stringify([TEST_TOWN])],
      );
      const team = Array.from({ length: caregivers }, () => newId());
      for (const [index, id] of team.entries()) {
        const name = stage.stack.app.get(FieldCipher).seal(`caregiver.name.${id}`, `护理员${index}`);
        await sql(
          "INSERT INTO caregiver (id, provider_id, service_id, name_sealed, sex) VALUES (?, ?, ?, ?, 'female')",
          [id, providerId, serviceId, name],
        );
      }
      await stage.stack.work.write(async (tx) =>
        stage.stack.app.get(CreateCapacity).shifts(
          tx,
          team.map((caregiverId) => ({ caregiverId, serviceId, date: DATE, fromMinute: 480, toMinute: 720 })),
        ),
      );
      await stage.indexed(serviceId, true);
      return { providerId, serviceId, team };
    };
    const visit = { date: DATE, fromMinute: 480, toMinute: 720, durationMinutes: 60 };
    const asksForVisit = async (one: Asked) =>
      submits(one, { kind: 'home_care', visits: [visit], skills: [], caregiverSex: 'any' });

    it('comes instead at the same time; the family is told', async () => {
      const one = await agency(2);
      const { offerId } = await asksForVisit(one);
      await accepts(one, offerId);
      const { caregivers } = await others(one, offerId);
      expect(caregivers).toEqual([
        {
          id: expect.any(String) as string,
          name: expect.stringContaining('护理员') as string,
          known: false,
          sameTime: true,
        },
      ]);
      const quarters = async () =>
        stage.stack.database.query<{ caregiver: string; at: Date }>(
          `SELECT q.caregiver_id AS caregiver, q.quarter_at AS at FROM caregiver_quarter AS q
             JOIN offer AS o ON o.hold_id = q.hold_id WHERE o.id = ? ORDER BY q.quarter_at`,
          [offerId],
        );
      const before = await quarters();
      expect((await assigns(one, offerId, { caregiverId: caregivers[0]!.id })).status).toBe(200);
      const after = await quarters();
      expect(after.map(({ at }) => at)).toEqual(before.map(({ at }) => at));
      expect(new Set(after.map(({ caregiver }) => caregiver))).toEqual(new Set([caregivers[0]!.id]));
      await eventually('both sides hear of it', async () => (await factsOf(offerId)) === 1);
    });

    it('who is ill cannot be promised: the yes is refused with who could come, and taken with one of them', async () => {
      const one = await agency(2);
      const { offerId } = await asksForVisit(one);
      const { current } = await others(one, offerId);
      await stage.stack.database.query("UPDATE caregiver SET state = 'left' WHERE id = ?", [
        current.caregiverId,
      ]);
      const refused = await accepts(one, offerId);
      expect(refused).toMatchObject({ status: 409, body: { code: 'dispatch.unit-taken' } });
      const { ownAlternatives } = (
        refused.body as unknown as { details: { ownAlternatives: OwnAlternatives } }
      ).details;
      const [other] = ownAlternatives.caregivers;
      expect((await accepts(one, offerId, { caregiverId: other!.id })).status).toBe(200);
    });

    it('whose hours many bookings are moved to is booked once for each', async () => {
      const one = await agency(6);
      const bookings = [];
      for (let index = 0; index < 5; index += 1) bookings.push(await asksForVisit(one));
      for (const { offerId } of bookings) await accepts(one, offerId);
      const moved = await Promise.all(
        bookings.map(async ({ offerId }) => assigns(one, offerId, { caregiverId: one.team[5]! })),
      );
      const done = moved.filter(({ status }) => status === 200).length;
      expect(moved.every(({ status }) => status === 200 || status === 409)).toBe(true);
      expect(done).toBeGreaterThan(0);
      const twice = await stage.stack.database.query(
        'SELECT quarter_at FROM caregiver_quarter WHERE caregiver_id = ? GROUP BY quarter_at HAVING COUNT(*) > 1',
        [one.team[5]],
      );
      expect(twice).toEqual([]);
    });
  });
});
