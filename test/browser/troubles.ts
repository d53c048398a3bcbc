import { toCheck } from './journeys';
import { PHONE } from './screens';
import { type Visitor } from './visitor';
import { type World } from './world';

const QUARTER_MS = 15 * 60_000;

/** What goes wrong on the way: nothing typed is lost, and nothing is sent twice. */
export function troubles(world: () => World): void {
  describe('when', () => {
    let visitor: Visitor;
    beforeEach(async () => {
      visitor = await world().visitor(PHONE);
      await visitor.signsIn();
    });
    afterEach(async () => visitor.page.context().close());

    it('the connection is cut, sending waits and says why', async () => {
      await toCheck(visitor);
      await visitor.page.context().setOffline(true);
      await visitor.page.getByText('现在没有网络').waitFor();
      expect(await visitor.submit.isDisabled()).toBe(true);
      await visitor.page.context().setOffline(false);
      await visitor.submit.click();
      await visitor.heading('已提交');
    });

    it('the answer is lost on its way, sending again makes no second request', async () => {
      const before = (await world().requests()).length;
      await toCheck(visitor);
      await visitor.page.route('**/v1/requests', async (route) => {
        await route.fetch();
        await route.abort();
      });
      await visitor.submit.click();
      await visitor.page.locator('.summary', { hasText: '连不上网络' }).waitFor();
      await visitor.picture('answer-lost');
      await visitor.page.unroute('**/v1/requests');
      await visitor.submit.click();
      await visitor.heading('已提交');
      expect((await world().requests()).length).toBe(before + 1);
    });

    it('the session ends half-way, what was filled in is still there after signing in', async () => {
      const { page } = visitor;
      await toCheck(visitor);
      await world().stack.sql('UPDATE refresh_token SET expires_at = now(3)');
      await page.reload();
      await page.getByText('登录已结束').waitFor();
      await page.fill('#login', 'demo-family');
      await page.fill('#password', 'demo-silver-bridge');
      await visitor.submit.click();
      await visitor.heading('请检查一遍再提交');
      await visitor.submit.click();
      await visitor.heading('已提交');
    });

    it('the live line breaks, the page says so and still learns of the answer', async () => {
      const { page } = visitor;
      await toCheck(visitor);
      await visitor.submit.click();
      await visitor.heading('已提交');
      await page.getByRole('link', { name: '看进度' }).click();
      await page.locator('[data-live=live]').waitFor();
      await world().stack.live.stop();
      await page.locator('[data-live=reconnecting]').waitFor();
      await world().accepts((await world().requests()).at(-1)!);
      world().stack.live.launch();
      await page.locator('.mark-ok', { hasText: '预约成功' }).waitFor({ timeout: 30_000 });
    });

    it('the clock of the device is wrong, the time of the server counts', async () => {
      const { page } = visitor;
      await page.clock.setFixedTime(Date.now() + QUARTER_MS);
      await toCheck(visitor);
      await visitor.submit.click();
      await visitor.heading('已提交');
      // Ten minutes to take it back, although the device believes that they are over.
      await page.getByRole('button', { name: /撤回/ }).waitFor();
    });
  });
}
