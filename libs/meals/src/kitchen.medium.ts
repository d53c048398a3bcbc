import { type KitchenRound, type KitchenSheet, type MenuDish, type MenuList } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { FieldCipher } from '@yilian/platform';
import { eventually, MealStage } from '@yilian/testing';
import { FreezeSheets } from './index';

const dish = (course: MenuDish['course'], zh: string, more: Partial<MenuDish> = {}): MenuDish => ({
  ...{ course, zh, en: '', allergens: [], textures: ['regular', 'soft'], diets: [] },
  ...more,
});
const MENU = {
  version: 0,
  dishes: [dish('main', '清蒸鱼', { allergens: ['fish'] }), dish('main', '冬瓜肉丸'), dish('soup', '例汤')],
};

describe('a kitchen', () => {
  let stage: MealStage;

  beforeAll(async () => {
    stage = await MealStage.begins();
  });
  afterAll(async () => stage.close());

  const query = (): string => `?date=${stage.today}&meal=lunch`;
  const sheetOf = async (token: string, serviceId: string): Promise<KitchenSheet> =>
    (await stage.ask<KitchenSheet>(token, 'GET', `/v1/services/${serviceId}/kitchen/sheet${query()}`)).body;
  const menuPath = (serviceId: string, date = stage.today): string =>
    `/v1/services/${serviceId}/kitchen/menus/${date}/lunch`;

  it('counts dishes, textures and diets from the bookings, until they stand fast at the cut-off', async () => {
    const { serviceId, manager } = await stage.kitchen();
    await stage.ask(manager, 'PUT', menuPath(serviceId), MENU);
    await stage.lunch(serviceId, { quantity: 2 });
    await stage.lunch(serviceId, { needs: ['soft_diet', 'low_salt_diet'] });
    const allergic = await stage.lunch(serviceId, { needs: ['allergen_free'] });
    const before = await sheetOf(manager, serviceId);
    expect(before).toMatchObject({
      portions: 4,
      portionsAtCutoff: null,
      frozenAt: null,
      hasMenu: true,
      deliveries: [],
    });
    expect(before.dishes.map(({ zh, portions }) => [zh, portions])).toEqual([
      ['清蒸鱼', 2],
      ['冬瓜肉丸', 1],
      ['例汤', 3],
    ]);
    const number = allergic.requestId.slice(-13);
    expect(before.warnings).toContainEqual({
      ...{ number, kind: 'allergy', course: 'main', dish: '清蒸鱼', instead: '冬瓜肉丸' },
    });
    expect(before.warnings.filter(({ kind }) => kind === 'nothing_fits')).toHaveLength(2);
    await stage.cutOff(serviceId);
    const after = await sheetOf(manager, serviceId);
    expect(after).toMatchObject({ portions: 4, portionsAtCutoff: 4, changes: [], dishes: before.dishes });
    expect(after.deliveries.map(({ state }) => state)).toEqual(['planned', 'planned', 'planned']);
    expect(JSON.stringify(after)).not.toContain('Test Person');
  });

  it('is frozen once, however many workers see the cut-off', async () => {
    const { serviceId } = await stage.kitchen();
    for (let n = 0; n < 5; n += 1) await stage.lunch(serviceId);
    await stage.stack.database.query(
      'UPDATE capacity_slot SET cutoff_at = now(3) - INTERVAL 1 SECOND WHERE service_id = ?',
      [serviceId],
    );
    const freeze = stage.stack.app.get(FreezeSheets, { strict: false });
    await Promise.all([freeze.run(), freeze.run(), freeze.run()]);
    const rows = await stage.stack.database.query<{ sheets: number; deliveries: number }>(
      `SELECT (SELECT COUNT(*) FROM kitchen_sheet WHERE service_id = ?) AS sheets,
              (SELECT COUNT(*) FROM meal_delivery WHERE service_id = ?) AS deliveries`,
      [serviceId, serviceId],
    );
    expect(rows).toEqual([{ sheets: 1, deliveries: 5 }]);
  });

  it('sees in words what changes after the cut-off', async () => {
    const { serviceId, manager } = await stage.kitchen();
    const [gone, moved] = [await stage.lunch(serviceId), await stage.lunch(serviceId)];
    await stage.cutOff(serviceId);
    await stage.cancel(gone);
    await stage.stack.database.query(
      'UPDATE capacity_slot SET cutoff_at = now(3) + INTERVAL 1 HOUR WHERE service_id = ?',
      [serviceId],
    );
    await stage.lunch(serviceId, { quantity: 2 });
    const place = `older_person.address_sealed.${moved.olderPersonId}`;
    await stage.stack.work.write(async (tx) => {
      const sealed = stage.stack.app.get(FieldCipher, { strict: false }).seal(place, 'Test Street 99');
      await tx.execute('UPDATE older_person SET address_sealed = ? WHERE id = ?', [
        sealed,
        moved.olderPersonId,
      ]);
      const fact = { olderPersonId: moved.olderPersonId, townCode: '441900003' };
      tx.record('people.older-person-changed.v1', moved.olderPersonId, fact);
    });
    const sheet = await eventually('all three are marked', async () => {
      const now = await sheetOf(manager, serviceId);
      return now.changes.length >= 3 ? now : undefined;
    });
    expect(sheet.changes.map(({ kind, portions }) => [kind, portions]).sort()).toEqual([
      ['added', 2],
      ['address_changed', 1],
      ['cancelled', 1],
    ]);
    expect(sheet).toMatchObject({ portions: 3, portionsAtCutoff: 2 });
    expect(await stage.deliveryOf(gone)).toMatchObject({ state: 'cancelled' });
    await stage.ask(manager, 'PUT', menuPath(serviceId), MENU);
    expect((await sheetOf(manager, serviceId)).changes.at(-1)).toMatchObject({
      kind: 'menu_changed',
      number: null,
    });
  });

  it('keeps its menus: the version that was shown, last week once more, open to everybody', async () => {
    const { serviceId, manager } = await stage.kitchen();
    expect(await stage.ask(manager, 'PUT', menuPath(serviceId, '2026-11-02'), MENU)).toMatchObject({
      body: { version: 1 },
    });
    expect(await stage.ask(manager, 'PUT', menuPath(serviceId, '2026-11-02'), MENU)).toMatchObject({
      ...{ status: 412, body: { code: 'meals.menu-changed' } },
    });
    const again = { ...MENU, version: 1 };
    const answers = [
      await stage.ask(manager, 'PUT', menuPath(serviceId, '2026-11-02'), again),
      await stage.ask(manager, 'PUT', menuPath(serviceId, '2026-11-02'), again),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 412]);
    const copy = async (to: string) =>
      stage.ask(manager, 'POST', `/v1/services/${serviceId}/kitchen/menu-copies`, { from: '2026-11-02', to });
    expect(await copy('2026-11-09')).toMatchObject({ body: { copied: 1, kept: 0 } });
    expect(await copy('2026-11-09')).toMatchObject({ body: { copied: 0, kept: 1 } });
    expect(await copy('2026-11-05')).toMatchObject({ body: { code: 'meals.same-week' } });
    const { body } = await stage.ask<MenuList>(
      ...([manager, 'GET', `/v1/services/${serviceId}/menus?from=2026-11-01&to=2026-11-30`] as const),
    );
    expect(body.menus.map(({ date }) => date)).toEqual(['2026-11-02', '2026-11-09']);
  });

  it('knows one delivery for each word, however often it is sent, and the booking follows', async () => {
    const { serviceId, manager } = await stage.kitchen();
    const booked = await stage.lunch(serviceId);
    await stage.cutOff(serviceId);
    const clientId = newId();
    const answers = await Promise.all(
      [1, 2, 3].map(async () => stage.says(manager, booked, 'delivered', { clientId })),
    );
    expect(answers.map(({ body }) => body.state)).toEqual(['delivered', 'delivered', 'delivered']);
    const rows = await stage.stack.database.query(
      `SELECT (SELECT COUNT(*) FROM delivery_report WHERE client_id = ?) AS words,
              (SELECT state FROM care_request WHERE id = ?) AS booking`,
      [clientId, booked.requestId],
    );
    expect(rows).toEqual([{ words: 1, booking: 'completed' }]);
    expect(await stage.says(manager, booked, 'not_opened')).toMatchObject({
      body: { code: 'meals.delivery-over' },
    });
    expect(await stage.says(manager, booked, 'not_delivered')).toMatchObject({ status: 400 });
  });

  it('opens names to its own people alone, and each look is written down once', async () => {
    const { serviceId, manager } = await stage.kitchen();
    const far = await stage.lunch(serviceId, { address: 'Test Street 10' });
    await stage.lunch(serviceId, { address: 'Test Street 9', categories: ['lives_alone'] });
    await stage.cutOff(serviceId);
    const path = `/v1/services/${serviceId}/kitchen/round${query()}`;
    const { body } = await stage.ask<KitchenRound>(manager, 'GET', path);
    expect(body.stops.map(({ stop, contact, livesAlone }) => [stop, contact?.address, livesAlone])).toEqual([
      [1, 'Test Street 9', true],
      [2, 'Test Street 10', false],
    ]);
    await stage.ask(manager, 'GET', path);
    const looks = await stage.stack.database.query(
      "SELECT id FROM audit_entry WHERE object_id = ? AND action = 'meals.contact-viewed'",
      [far.olderPersonId],
    );
    expect(looks).toHaveLength(1);
    const { manager: stranger } = await stage.kitchen();
    for (const url of [path, path.replace('round', 'sheet')]) {
      expect(await stage.ask(stranger, 'GET', url)).toMatchObject({ status: 404 });
    }
    expect(await stage.says(stranger, far, 'delivered')).toMatchObject({ status: 404 });
    expect(await stage.ask(stranger, 'PUT', menuPath(serviceId), MENU)).toMatchObject({ status: 404 });
    await stage.cancel(far);
    await eventually('the address is gone with the booking', async () => {
      const { body: now } = await stage.ask<KitchenRound>(manager, 'GET', path);
      return now.stops.filter(({ contact }) => contact === null).length === 1;
    });
  });
});
