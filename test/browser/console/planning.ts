import { type Visitor } from '../visitor';
import { type World } from '../world';
import { plansTomorrow } from './plan-states';
import { STAFF_DESK } from './screens';
import { staffAccount } from './stage';

/** The agency's manager plans tomorrow: by hand first, then by the plan, with the keyboard. */
export function planning(world: () => World): void {
  describe('the day plan', () => {
    let visitor: Visitor;
    beforeAll(async () => {
      visitor = await world().visitor(STAFF_DESK);
      await visitor.signsIn(...staffAccount('agency', { newcomer: ['', ''] }), '/console');
    });
    afterAll(async () => visitor.page.context().close());

    it('keeps what was fixed by hand, and is taken over with one key', async () => {
      await visitor.opens('/console/plan');
      const { page } = visitor;
      const pin = page.locator('[data-pin]').first();
      await pin.waitFor();
      const wished = await pin.locator('option').last().textContent();
      await pin.selectOption({ index: (await pin.locator('option').count()) - 1 });
      await page.getByText('已记下，重新排后生效').waitFor();
      await plansTomorrow(visitor);
      const first = page.locator('[data-visit]').first();
      expect(await first.textContent()).toContain('手动指定');
      expect(await first.locator('td').nth(1).textContent()).toContain(wished!.trim());
      await page.locator('[data-accept]').focus();
      await page.keyboard.press('Enter');
      await page.locator('[data-plan=accepted]').waitFor();
      expect(await first.locator('td').nth(1).textContent()).toContain(wished!.trim());
      await visitor.picture('desk-plan-accepted');
      expect(visitor.complaints).toEqual([]);
    });

    it('says what is left open when everybody is absent', async () => {
      const { page } = visitor;
      for (const box of await page.locator('.plan-absent input').all()) await box.check();
      await page.locator('[data-ask]').click();
      await page.locator('[data-plan=proposed]').waitFor();
      await page.locator('[data-accept]').click();
      await page.getByText('有上门没排好').waitFor();
      await visitor.picture('desk-plan-open');
      for (const box of await page.locator('.plan-absent input').all()) await box.uncheck();
      await page.locator('[data-ask]').click();
      await page.locator('[data-plan=computing]').waitFor();
      await page.locator('[data-plan=proposed]').waitFor();
    });
  });
}
