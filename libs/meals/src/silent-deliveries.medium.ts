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
  /** How often its kitchen was told, once the relay has passed everything on, and whether it went further. */
  const told = async (booked: BookedLunch): Promise<[times: number, climbed: number]> => {
    const { id } = await stage.deliveryOf(booked);
    const read = async <Row>(sql: string): Promise<Row[]> => stage.stack.database.query<Row>(sql, [id]);
    await eventually('everything is passed on', async () => {
      const waiting = await read('SELECT 1 FROM outbox_fact WHERE aggregate_id = ?');
      return waiting.length === 0 ? true : undefined;
    });
    const [row] = await read<{ climbed: number }>(
      'SELECT silent_climbed_at IS NOT NULL AS climbed FROM meal_delivery WHERE id = ?',
    );
    const jobs = await read(
      "SELECT 1 FROM work_item WHERE aggregate_id = ? AND job = 'notifications.tell' AND payload LIKE '%delivery-silent%'",
    );
    return [jobs.length, row!.climbed];
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
    const [silent, brought] = [await stage.lunch(serviceId), await stage.lunch(serviceId)];
    await stage.cutOff(serviceId);
    await stage.says(manager, brought, 'delivered');
    await Promise.all([watches(), watches(), watches()]);
    expect([await told(silent), await told(brought)]).toEqual([
      [1, 0],
      [0, 0],
    ]);
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
    expect(await told(lunch)).toEqual([0, 0]);
    dies.mockRestore();
    await watches();
    expect(await told(lunch)).toEqual([1, 0]);
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
    expect([await told(alone), await told(company), await told(late)]).toEqual([
      [1, 1],
      [1, 1],
      [1, 0],
    ]);
    expect([await checks(alone), await checks(company), await checks(late)]).toEqual([1, 0, 0]);
  });
});
