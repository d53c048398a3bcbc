import { type KitchenSheet } from '@yilian/contracts';
import { eventually, MealStage } from '@yilian/testing';
import { WatchDeliveries } from './index';
import { SilentDeliveries } from './store/silent-deliveries.store';

type BookedLunch = Awaited<ReturnType<MealStage['lunch']>>;

/** Everything of today was to be reported in the first minutes of the day. */
const EARLY = { fromMinute: 0, toMinute: 0 };
const RULES = { parts: { morning: EARLY, afternoon: EARLY, lunch: EARLY, dinner: EARLY } };

describe('a delivery that nobody reports', () => {
  let stage: MealStage;
  beforeAll(async () => {
    stage = await MealStage.begins({ 'fulfilment.rules': RULES, 'meals.rules': { reportMinutes: 0.02 } });
  });
  afterAll(async () => stage.close());

  const watches = async (): Promise<void> => stage.stack.app.get(WatchDeliveries, { strict: false }).run();
  const facts = async (booked: BookedLunch): Promise<string[]> => {
    const { id } = await stage.deliveryOf(booked);
    const rows = await stage.stack.database.query<{ payload: string }>(
      "SELECT payload FROM outbox_fact WHERE aggregate_id = ? AND type = 'meals.delivery-silent.v1' ORDER BY id",
      [id],
    );
    return rows.map(({ payload }) => (JSON.parse(payload) as { level: string }).level);
  };
  const checks = async ({ olderPersonId }: BookedLunch): Promise<number> => {
    const rows = await stage.stack.database.query('SELECT 1 FROM welfare_check WHERE older_person_id = ?', [
      olderPersonId,
    ]);
    return rows.length;
  };
  const isTime = async (booked: BookedLunch): Promise<void> => {
    const { id } = await stage.deliveryOf(booked);
    await stage.stack.database.query(
      'UPDATE meal_delivery SET silent_next_at = now(3) WHERE id = ? AND silent_next_at IS NOT NULL',
      [id],
    );
  };

  it('is told to its kitchen once, however many workers see it, and stands on its sheet', async () => {
    const { serviceId, manager } = await stage.kitchen();
    const [silent, told] = [await stage.lunch(serviceId), await stage.lunch(serviceId)];
    await stage.cutOff(serviceId);
    await stage.says(manager, told, 'delivered');
    await Promise.all([watches(), watches(), watches()]);
    expect([await facts(silent), await facts(told)]).toEqual([['kitchen'], []]);
    const path = `/v1/services/${serviceId}/kitchen/sheet?date=${stage.today}&meal=lunch`;
    const marks = async () => {
      const { body } = await stage.ask<KitchenSheet>(manager, 'GET', path);
      return body.deliveries.map((one) => [one.state, one.silent]).sort();
    };
    expect(await marks()).toEqual([
      ['delivered', false],
      ['planned', true],
    ]);
    await stage.says(manager, silent, 'delivered');
    expect((await marks()).map(([, isSilent]) => isSilent)).toEqual([false, false]);
  });

  it('is lost by no worker that dies in the middle', async () => {
    const { serviceId } = await stage.kitchen();
    const lunch = await stage.lunch(serviceId);
    await stage.cutOff(serviceId);
    const store = stage.stack.app.get(SilentDeliveries, { strict: false });
    const real = store.raise.bind(store);
    const dies = jest.spyOn(store, 'raise').mockImplementationOnce(async (...given) => {
      await real(...given);
      throw new Error('killed');
    });
    await expect(watches()).rejects.toThrow('killed');
    expect(await facts(lunch)).toEqual([]);
    dies.mockRestore();
    await watches();
    expect(await facts(lunch)).toEqual(['kitchen']);
  });

  it('makes somebody look after who lives alone, once; nobody else is frightened', async () => {
    const { serviceId, manager } = await stage.kitchen();
    const alone = await stage.lunch(serviceId, { categories: ['lives_alone'] });
    const company = await stage.lunch(serviceId);
    const late = await stage.lunch(serviceId, { categories: ['lives_alone'] });
    await stage.cutOff(serviceId);
    await watches();
    for (const one of [alone, company]) await isTime(one);
    await stage.says(manager, late, 'delivered');
    await isTime(late);
    await Promise.all([watches(), watches()]);
    await eventually('somebody looks', async () => ((await checks(alone)) > 0 ? true : undefined));
    await stage.says(manager, alone, 'not_opened');
    await watches();
    expect([await facts(alone), await facts(company), await facts(late)]).toEqual([
      ['kitchen', 'welfare'],
      ['kitchen', 'welfare'],
      ['kitchen'],
    ]);
    expect([await checks(alone), await checks(company), await checks(late)]).toEqual([1, 0, 0]);
  });
});
