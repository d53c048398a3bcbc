import { CareHome } from './care-home';
import { allFaults } from './checks';
import { figures } from './figures';
import { p95 } from './p95';
import { PHONE, type Screen, SCREENS } from './screens';
import { type Visitor } from './visitor';
import { type World } from './world';

const DESK: Screen = SCREENS.find(({ name }) => name === 'desk')!;
const CHANGES = 20;
const WITHIN_MS = 1_000;
const LIVE = '.vacancy-live[data-live=live]';

/** What changes at a provider is on the screens of people who never signed in. */
export function liveVacancy(world: () => World): void {
  describe('vacancies on an open page', () => {
    let home: CareHome;
    let visitor: Visitor;
    beforeAll(async () => (home = await CareHome.of(world(), 0)));
    beforeEach(async () => {
      visitor = await world().visitor(PHONE);
      await home.frees(2);
    });
    afterEach(async () => {
      expect(visitor.complaints).toEqual([]);
      await visitor.page.context().close();
    });
    const reads = async (text: string, where = '.vacancy .mark'): Promise<void> =>
      visitor.page.locator(where, { hasText: text }).first().waitFor();
    const opensFacility = async (): Promise<void> => {
      await visitor.opens(`/facilities/${home.id}`);
      await visitor.page.locator(LIVE).waitFor();
      await reads('有空床 2 张');
    };

    it(`follow a change at the provider within a second, ${CHANGES} times`, async () => {
      await opensFacility();
      await visitor.page.evaluate(() => Reflect.set(window, 'sameDocument', true));
      const times: number[] = [];
      for (let change = 0; change < CHANGES; change += 1) {
        const free = change % 2 === 0 ? 1 : 2;
        await home.frees(free);
        const changedMs = performance.now();
        await reads(`有空床 ${free} 张`);
        times.push(performance.now() - changedMs);
      }
      figures.note('change at a provider on the screen, p95', p95(times));
      expect(p95(times)).toBeLessThanOrEqual(WITHIN_MS);
      expect(await visitor.page.evaluate(() => Reflect.get(window, 'sameDocument') as unknown)).toBe(true);
      await visitor.page.locator('#announce-polite', { hasText: '住养老院：有空床' }).waitFor({
        state: 'attached',
      });
      await visitor.picture('facility-live');
      expect(await allFaults(visitor.page, PHONE)).toEqual([]);
    });

    it('never take a card from the list: it says that it has just filled up', async () => {
      const { page } = visitor;
      await visitor.opens('/facilities?service=residential&hasVacancy=true&sort=price');
      await page.locator(LIVE).waitFor();
      const names = await page.locator('.facility-name').allInnerTexts();
      const card = page.locator('article', { has: page.locator(`#facility-${home.id}`) });
      await page.locator(`#facility-${home.id}`).focus();
      await home.frees(0);
      await card.getByText('刚刚订满').waitFor();
      expect(await page.locator('.facility-name').allInnerTexts()).toEqual(names);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(`facility-${home.id}`);
      await visitor.picture('list-just-full');
      expect(await allFaults(page, PHONE)).toEqual([]);
      await home.frees(1);
      await card.getByText('有空床 1 张').waitFor();
    });

    it('follow in a comparison as well', async () => {
      const [other, desk] = [await CareHome.of(world(), 1), await world().visitor(DESK)];
      await desk.opens(`/compare?ids=${home.id},${other.id}`);
      await desk.page.locator(LIVE).waitFor();
      await home.frees(1);
      await desk.page.locator('.compare-table td', { hasText: '有空床 1 张' }).first().waitFor();
      await desk.picture('compare-live');
      expect([...(await allFaults(desk.page, DESK)), ...desk.complaints]).toEqual([]);
      await desk.page.context().close();
    });

    it('rest when the reader wants it, and catch up afterwards, by keyboard', async () => {
      await opensFacility();
      const { page } = visitor;
      await visitor.tabsTo(page.getByRole('button', { name: '暂停更新' }));
      await page.keyboard.press('Enter');
      await reads('已暂停', '.vacancy-live');
      await visitor.picture('facility-live-paused');
      await home.frees(1);
      await page.waitForTimeout(WITHIN_MS);
      expect(await page.locator('.vacancy .mark').first().innerText()).toContain('有空床 2 张');
      await page.keyboard.press('Enter');
      await reads('有空床 1 张');
      await page.locator(LIVE).waitFor();
    });

    it('are not followed by a page that nobody sees', async () => {
      await opensFacility();
      const { page } = visitor;
      const isHidden = async (hidden: boolean): Promise<void> =>
        page.evaluate((value) => {
          Object.defineProperty(document, 'hidden', { value, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }, hidden);
      await isHidden(true);
      await home.frees(1);
      await page.waitForTimeout(WITHIN_MS);
      expect(await page.locator('.vacancy .mark').first().innerText()).toContain('有空床 2 张');
      await isHidden(false);
      await reads('有空床 1 张');
    });

    it('come back with all that happened when the server was started anew', async () => {
      await opensFacility();
      const { api } = world().stack;
      const endedMs = performance.now();
      await api.stop();
      expect(performance.now() - endedMs).toBeLessThan(5_000);
      await reads('重新连接中', '.vacancy-live');
      await visitor.picture('facility-live-reconnecting');
      api.launch();
      await api.ready();
      await home.frees(1);
      await reads('有空床 1 张');
      await visitor.page.locator(LIVE).waitFor();
    });

    it('are asked for from time to time when too many pages are open', async () => {
      const { page } = visitor;
      await page.clock.install();
      await page.route('**/v1/facilities/changes*', async (route) => route.fulfill({ status: 429 }));
      await visitor.opens(`/facilities/${home.id}`);
      await reads('重新连接中', '.vacancy-live');
      await home.frees(1);
      await page.waitForTimeout(WITHIN_MS);
      await page.clock.runFor(15_000);
      await reads('有空床 1 张');
    });
  });
}
