import { type Visitor } from '../visitor';
import { type World } from '../world';
import { plansAnew } from './plan-states';
import { STAFF_DESK } from './screens';
import { staffAccount } from './stage';

/** The agency's manager plans tomorrow: by hand first, then by the plan, with the keyboard. */
export function planning(world: () => World): void {
  describe('the day plan', () => {
    let visitor: Visitor;
    beforeAll(async () => {
      visitor = await world().visitor(STAFF_DESK);
      await visitor.signsIn(...staffAccount('agency', { newcomer: ['', ''] }));
    });
    afterAll(async () => visitor.page.context().close());

    it('keeps what was fixed by hand, and is taken over with one key', async () => {
      await visitor.opens('/console/plan');
      const { page } = visitor;
      // In the afternoon everybody on duty is there.
      const row = page.locator('[data-visit]').last();
      const pin = row.locator('[data-pin]');
      await pin.waitFor();
      const wished = (await pin.locator('option').last().textContent())?.trim() ?? '';
      await pin.selectOption({ label: wished });
      await page.getByText('已记下，重新排后生效').waitFor();
      await plansAnew(visitor);
      expect(await row.textContent()).toContain('手动指定');
      expect(await row.locator('td').nth(1).textContent()).toContain(wished);
      await page.locator('[data-accept]').focus();
      await page.keyboard.press('Enter');
      await page.locator('[data-plan=accepted]').waitFor();
      expect(await row.locator('td').nth(1).textContent()).toContain(wished);
      await visitor.picture('desk-plan-accepted');
      await page.emulateMedia({ media: 'print' });
      expect(
        await page.locator('[data-accept], .desk-nav, [data-pin]').filter({ visible: true }).count(),
      ).toBe(0);
      await visitor.picture('desk-plan-print');
      await page.emulateMedia({ media: null });
      expect(visitor.complaints).toEqual([]);
    });

    it('says what is left open when everybody is absent', async () => {
      const { page } = visitor;
      const absent = page.locator('.plan-absent input');
      for (const box of await absent.all()) await box.check();
      await plansAnew(visitor);
      await page.locator('[data-accept]').click();
      await page.getByText('有上门没排好').waitFor();
      await visitor.picture('desk-plan-open');
      for (const box of await absent.all()) await box.uncheck();
      await plansAnew(visitor);
    });
  });
}
