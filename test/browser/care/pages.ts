import { CARE_PATHS } from '@yilian/contracts';
import { looksRight } from '../looks';
import { showsTroubles } from '../page-states';
import { type Visitor } from '../visitor';
import { type World } from '../world';
import { CARE_PAGES } from './page-table';
import { CARE_PHONE, CARE_SCREENS } from './screens';
import { type CareStage, rests } from './stage';

/** Every page of caregivers in every state on every screen. */
export function carePagesOnScreens(world: () => World, stage: () => CareStage): void {
  describe('pages of caregivers', () => {
    let visitor: Visitor;
    let courier: Visitor;
    beforeAll(async () => {
      [visitor, courier] = await Promise.all([world().visitor(CARE_PHONE), world().visitor(CARE_PHONE)]);
      await visitor.signsIn('demo-caregiver', 'demo-silver-bridge');
      await courier.signsIn('demo-courier', 'demo-silver-bridge');
    });
    afterAll(async () => {
      for (const { page } of [visitor, courier]) await page.context().close();
    });

    it('are all in the table', () => {
      expect(Object.keys(CARE_PAGES).sort()).toEqual(Object.keys(CARE_PATHS).sort());
    });

    it.each(Object.entries(CARE_PAGES))('%s', async (name, page) => {
      const reader = page.who === 'demo-courier' ? courier : visitor;
      reader.complaints.length = 0;
      // What is kept would be shown instead of a fault; this page asks for nothing that it could keep again.
      await reader.opens('/care/elsewhere');
      await reader.page.evaluate(() => {
        for (const kept of ['day', 'round']) localStorage.removeItem(`yilian.mine.care.${kept}`);
      });
      await showsTroubles(reader, page, stage(), async (state) =>
        looksRight(reader, state === 'loaded' ? `care-${name}` : `care-${name}-${state}`, CARE_SCREENS),
      );
      expect(await reader.page.locator('.help a[href^="tel:"]').isVisible()).toBe(true);
      expect(reader.complaints).toEqual([]);
    });

    it('a day without visits, a page that is not there, and help', async () => {
      await rests(world(), 1);
      const reader = visitor;
      await reader.opens('/care?day=tomorrow');
      await reader.page.locator('[data-none]').waitFor();
      await looksRight(reader, 'care-today-empty', CARE_SCREENS);
      await reader.opens('/care/elsewhere');
      await looksRight(reader, 'care-not-found', CARE_SCREENS);
      await reader.presses(reader.page.locator('.care-help'));
      await looksRight(reader, 'care-help', CARE_SCREENS);
    });

    it('are for caregivers alone', async () => {
      const other = await world().visitor(CARE_PHONE);
      await other.signsIn();
      await other.opens('/care');
      await other.heading('这里是护理员的页面');
      await looksRight(other, 'care-wrong-desk', CARE_SCREENS);
      await other.page.context().close();
    });
  });
}
