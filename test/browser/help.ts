import { figures } from './figures';
import { looksRight } from './looks';
import { PHONE, SCREENS } from './screens';
import { type Visitor } from './visitor';
import { type World } from './world';

const DESK = SCREENS.find(({ name }) => name === 'desk') ?? PHONE;

/** Calls for help: from the button to the officer and back. */
export function help(world: () => World): void {
  describe('a call for help', () => {
    let caller: Visitor;
    let officer: Visitor;
    beforeEach(async () => {
      [caller, officer] = await Promise.all([world().visitor(PHONE), world().visitor(DESK)]);
      await caller.signsIn();
      await isKnown(caller);
    });
    afterEach(async () => {
      expect([...caller.complaints, ...officer.complaints]).toEqual([]);
      for (const { page } of [caller, officer]) await page.context().close();
      await world().stack.sql("UPDATE sos_alert SET state = 'false_alarm', next_step_at = NULL");
    });
    const goesOnDuty = async (): Promise<void> => {
      await officer.signsIn('demo-town-officer');
      await officer.opens('/duty');
      await officer.page.locator('[data-live=live]').waitFor();
    };
    const state = (name: string) => caller.page.locator(`[data-sos=${name}]`);
    const raises = async (): Promise<void> => {
      await caller.opens('/sos');
      await caller.presses(caller.page.locator('.notify'));
      await caller.presses(caller.page.getByRole('button', { name: '示范奶奶' }));
    };
    const alerts = async () =>
      world().stack.sql<{ id: string; state: string }>(
        "SELECT id, state FROM sos_alert WHERE state = 'raised'",
      );

    it('names its people to who has only just signed in on the device', async () => {
      const fresh = await world().visitor(PHONE);
      await fresh.signsIn();
      await fresh.page.evaluate(() => localStorage.removeItem('yilian.mine.sos.device'));
      await fresh.opens('/sos');
      await fresh.page.waitForFunction(() => localStorage.getItem('yilian.mine.sos.device') !== null);
      await fresh.page.locator('.notify').tap();
      await fresh.page.getByRole('button', { name: '示范奶奶' }).waitFor();
      expect(fresh.complaints).toEqual([]);
      await fresh.page.context().close();
    });

    it('takes two taps, is taken over with one key in another browser, and the caller sees by whom', async () => {
      await goesOnDuty();
      await raises();
      figures.note('taps: emergency', caller.taps);
      expect(caller.taps).toBe(2);
      await state('raised')
        .getByText(/已送达平台 \d\d:\d\d:\d\d/)
        .waitFor();
      await looksRight(caller, 'sos-delivered');
      await officer.page.locator('[data-sos=raised]').waitFor();
      await officer.page.keyboard.press('c');
      await officer.page.getByText('示范奶奶').first().waitFor();
      await looksRight(officer, 'duty-taken-over');
      await state('acknowledged').getByText('值班员 示范镇街值班 已接收').waitFor();
      await caller.page.locator('#announce-now', { hasText: '已接收' }).waitFor({ state: 'attached' });
      await caller.picture('sos-acknowledged');
      await officer.page.locator('textarea').fill('已电话确认，社区人员上门');
      await officer.page.getByRole('button', { name: '处理完毕' }).click();
      await officer.page.getByText('目前没有紧急求助').waitFor();
      await state('closed').waitFor();
    });

    it('of somebody who did not agree shows place and caller, and the rest when an officer opens it', async () => {
      await goesOnDuty();
      await caller.opens('/sos');
      await caller.presses(caller.page.locator('.notify'));
      await caller.presses(caller.page.getByRole('button', { name: '示范爷爷' }));
      await officer.page.getByRole('button', { name: '接收', exact: true }).click();
      await officer.page.getByText('长者没有同意事先分享资料').waitFor();
      expect(await officer.page.getByText('13800000002').count()).toBe(0);
      await looksRight(officer, 'duty-closed');
      await officer.page.getByRole('button', { name: '为了救人，打开资料' }).click();
      await officer.page.getByText('13800000002').first().waitFor();
      await officer.page.getByText('为了救人打开了资料').waitFor();
      await officer.picture('duty-opened');
    });

    it('takes two taps from the home page, the second one held', async () => {
      await caller.opens('/');
      await caller.presses(caller.page.locator('main .sos'));
      await caller.page.locator('.notify').hover();
      caller.taps += 1;
      await caller.page.mouse.down();
      await state('raised').waitFor();
      await caller.page.mouse.up();
      figures.note('taps: emergency', caller.taps);
      expect(caller.taps).toBeLessThanOrEqual(2);
    });

    it('is called off without blame', async () => {
      await raises();
      await state('raised').waitFor();
      await caller.page.getByRole('button', { name: '我没事' }).tap();
      const dialog = caller.page.locator('dialog[open]');
      await dialog.getByText('按错了也没关系').waitFor();
      await looksRight(caller, 'sos-all-is-well');
      await dialog.locator('button[type=submit]').tap();
      await state('false_alarm').getByText('没事就好').first().waitFor();
    });

    it('is kept without a connection, sent when there is one, and is one', async () => {
      await caller.opens('/sos');
      await caller.page.evaluate(async () => navigator.serviceWorker.ready.then(() => undefined));
      await caller.page.context().setOffline(true);
      await raises();
      await caller.page.getByText('还没有送达').waitFor();
      expect(await caller.page.locator('a[href^="sms:"]').count()).toBe(1);
      expect(await caller.page.locator('.call').first().getAttribute('href')).toBe('tel:120');
      await looksRight(caller, 'sos-offline');
      expect(await alerts()).toEqual([]);
      await caller.page.reload();
      await caller.page.getByText('还没有送达').waitFor();
      await caller.page.context().setOffline(false);
      await state('raised').waitFor();
      expect(await alerts()).toHaveLength(1);
    });

    it('is made once when its answer is lost on the way', async () => {
      await caller.page.route('**/v1/sos', async (route) => {
        await route.fetch();
        await route.abort();
      });
      await raises();
      await caller.page.getByText('还没有送达').waitFor();
      await caller.page.unroute('**/v1/sos');
      await state('raised').waitFor();
      expect(await alerts()).toHaveLength(1);
    });

    it('needs no session on a device that is known', async () => {
      await world().stack.sql('UPDATE refresh_token SET expires_at = now(3)');
      await raises();
      await state('raised').waitFor();
    });

    it('shows the telephone as large as the screen when nobody has taken over', async () => {
      await raises();
      await state('raised').waitFor();
      await world().stack.sql(
        "UPDATE sos_alert SET raised_at = raised_at - INTERVAL 31 SECOND WHERE state = 'raised'",
      );
      const dialog = caller.page.locator('dialog.phone-now[open]');
      await dialog.getByText('还没有人接收').waitFor();
      await looksRight(caller, 'sos-phone-now');
      await dialog.getByRole('button').tap();
      await state('raised').waitFor();
    });

    it('is made by holding as well', async () => {
      await world().stack.sql('DELETE FROM known_device');
      await caller.opens('/sos');
      await caller.page.locator('.notify').hover();
      await caller.page.mouse.down();
      await state('raised').waitFor();
      await caller.page.mouse.up();
      expect(await alerts()).toHaveLength(1);
    });
  });
}

/** Waits until the device may call for help without a session. */
async function isKnown({ page }: Visitor): Promise<void> {
  await page.waitForFunction(() => localStorage.getItem('yilian.mine.sos.device') !== null);
}
