import { looksRight } from '../looks';
import { type World } from '../world';
import { CARE_PHONE, CARE_SCREENS } from './screens';

const ASKS = '**/v1/meal-deliveries/*/reports';

/** Whoever brings the meals of a kitchen, on a phone that loses its connection. */
export function couriers(world: () => World): void {
  describe('a courier', () => {
    it('reports without a connection, and each word arrives once', async () => {
      const visitor = await world().visitor(CARE_PHONE);
      await visitor.signsIn('demo-courier', 'demo-silver-bridge');
      const { page } = visitor;
      await page.waitForURL(/\/care\/round/);
      await visitor.opens('/care/round?meal=lunch');
      await page.locator('[data-stop]').first().waitFor();
      await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
      const heading = (await page.locator('[data-stop=planned] h2').first().getAttribute('id'))!;
      const delivery = heading.replace('stop-', '');
      const stop = page.locator(`article[aria-labelledby="${heading}"]`);
      await page.context().setOffline(true);
      await stop.locator('[data-say=not_delivered]').tap();
      const dialog = page.locator('dialog[open]');
      await dialog.getByRole('button', { name: '报告没送到' }).tap();
      await dialog.getByText('请选一个原因').first().waitFor();
      await dialog.getByText('地址不对').tap();
      await dialog.getByRole('button', { name: '报告没送到' }).tap();
      await stop.locator('[data-kept]').waitFor();
      await stop.locator('[data-say=delivered]').tap();
      await page.locator('[data-waiting]').getByText('2 件待发送').waitFor();
      await looksRight(visitor, 'care-round-offline', CARE_SCREENS);
      await page.reload();
      await stop.locator('xpath=self::*[@data-stop="delivered"]').waitFor();

      // The first answer is lost on its way: the device sends again what the server has already.
      let lost = 0;
      await page.route(ASKS, async (route) => {
        if (lost > 0) return route.continue();
        lost += 1;
        await route.fetch();
        return route.abort();
      });
      await page.context().setOffline(false);
      await page.locator('[data-waiting]').waitFor({ state: 'detached', timeout: 30_000 });
      expect(lost).toBe(1);
      const rows = await world().stack.sql<{ outcome: string }>(
        'SELECT outcome FROM delivery_report WHERE delivery_id = ? ORDER BY received_at',
        [delivery],
      );
      expect(rows.map(({ outcome }) => outcome)).toEqual(['not_delivered', 'delivered']);
      const [row] = await world().stack.sql<{ state: string }>(
        'SELECT state FROM meal_delivery WHERE id = ?',
        [delivery],
      );
      expect(row!.state).toBe('delivered');
      await page.context().close();
    });
  });
}
