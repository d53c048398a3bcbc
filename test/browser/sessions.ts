import { type BrowserContext, type Page } from 'playwright-core';
import { allFaults } from './checks';
import { toCheck } from './journeys';
import { PHONE } from './screens';
import { Visitor } from './visitor';
import { type World } from './world';

/** Who is signed in, in how many tabs, and what stays on a device afterwards. */
export function sessions(world: () => World): void {
  describe('a session', () => {
    let visitor: Visitor;
    beforeEach(async () => {
      visitor = await world().visitor(PHONE);
      await visitor.signsIn();
      await visitor.page.waitForFunction(() => localStorage.getItem('yilian.mine.sos.device') !== null);
    });
    afterEach(async () => {
      expect(visitor.complaints).toEqual([]);
      await visitor.page.context().close();
    });
    const stored = async (): Promise<string[]> => {
      const names = await visitor.page.evaluate(() => [
        ...Object.keys(localStorage),
        ...Object.keys(sessionStorage),
      ]);
      return names.filter((name) => name.startsWith('yilian.mine') || name === 'yilian.session').sort();
    };
    const context = (): BrowserContext => visitor.page.context();
    /** Another tab of the same browser. */
    const tab = async (): Promise<Page> => {
      const page = await context().newPage();
      await page.goto(`${visitor.origin}/settings`);
      await page.getByText('现在登录的是').waitFor();
      return page;
    };
    const leaves = async (): Promise<void> => {
      await visitor.page.getByRole('button', { name: '退出登录' }).click();
      await visitor.page.getByText('已退出登录').waitFor();
    };

    it('is kept where no program of the page can read it', async () => {
      const [cookie] = (await context().cookies(`${visitor.origin}/v1/sessions`)).filter(
        ({ name }) => name === 'yilian-session',
      );
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/v1/sessions' });
      const readable = await visitor.page.evaluate(() =>
        JSON.stringify([document.cookie, localStorage, sessionStorage]),
      );
      expect(readable).not.toContain(cookie!.value);
    });

    it('goes on in all tabs that are opened in the same moment', async () => {
      const tabs = await Promise.all([tab(), tab(), tab()]);
      await Promise.all(tabs.map(async (page) => page.reload()));
      for (const page of tabs) await page.getByText('现在登录的是').waitFor();
      const ended = await world().stack.sql("SELECT id FROM refresh_token WHERE state = 'revoked'");
      expect(ended).toEqual([]);
    });

    it('ends in the other tabs as well, and for good', async () => {
      const other = await tab();
      await other.goto(`${visitor.origin}/bookings`);
      await other.locator('h1').waitFor();
      await visitor.opens('/settings');
      await leaves();
      await other.getByText('登录已结束').waitFor();
      const cookies = await context().cookies(`${visitor.origin}/v1/sessions`);
      expect(cookies.map(({ name }) => name)).not.toContain('yilian-session');
      await visitor.page.reload();
      await visitor.page.getByText('还没有登录').waitFor();
    });

    it('that was left without a connection ends as soon as there is one', async () => {
      await visitor.opens('/settings');
      await visitor.page.getByText('现在登录的是').waitFor();
      const open = async () =>
        world().stack.sql<{ n: number }>(
          "SELECT COUNT(*) AS n FROM refresh_token WHERE state = 'fresh' AND id = (SELECT MAX(id) FROM refresh_token)",
        );
      await context().setOffline(true);
      await leaves();
      expect((await open())[0]!.n).toBe(1);
      await context().setOffline(false);
      await Promise.all([
        visitor.page

          .waitForResponse((answer) => answer.url().endsWith('/v1/sessions/cookie'))
          .catch(() => undefined),
        visitor.page.reload(),
      ]);
      await visitor.page.waitForFunction(() => localStorage.getItem('yilian.session') === null);
      expect((await open())[0]!.n).toBe(0);
    });

    it('that is over leaves nothing but what the device needs to call for help', async () => {
      await world().acceptedBooking(4);
      await toCheck(visitor);
      await visitor.opens('/bookings');
      await visitor.page.locator('article').first().waitFor();
      expect(await stored()).toEqual([
        'yilian.mine.bookings',
        'yilian.mine.draft.meal',
        'yilian.mine.sos.device',
        'yilian.session',
      ]);
      await visitor.opens('/settings');
      await leaves();
      expect(await stored()).toEqual(['yilian.mine.sos.device']);
      const kept = await visitor.page.evaluate(() => localStorage.getItem('yilian.mine.sos.device'));
      expect(kept).not.toContain('示范奶奶');
      await visitor.opens('/sos');
      await visitor.page.locator('.notify').waitFor();
      await visitor.picture('sos-signed-out');
    });

    it('that is over leaves nothing at all on a device that shall not call for help', async () => {
      await visitor.opens('/settings');
      await visitor.page.locator('label:has(#forgets)').click();
      await leaves();
      expect(await stored()).toEqual([]);
      await visitor.opens('/sos');
      await visitor.page.locator('main').getByRole('link', { name: '登录' }).waitFor();
    });

    it('shows the devices that may call for help, and forgets this one until it is wanted again', async () => {
      const { page } = visitor;
      await visitor.opens('/settings');
      const mine = page.locator('[data-device]', { hasText: '就是这台' });
      await mine.waitFor();
      await visitor.picture('devices');
      expect(await allFaults(page, PHONE)).toEqual([]);
      await mine.getByRole('button', { name: /^取消/ }).click();
      await page.getByText('这台设备不登录就不能求助').waitFor();
      await visitor.picture('device-forgotten');
      expect(await allFaults(page, PHONE)).toEqual([]);
      await page.reload();
      await page.getByText('这台设备不登录就不能求助').waitFor();
      expect(await mine.count()).toBe(0);
      await page.getByRole('button', { name: '让这台设备也能求助' }).click();
      await mine.waitFor();
    });
  });
}
