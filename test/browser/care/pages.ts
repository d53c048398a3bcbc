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
    beforeAll(async () => {
      visitor = await world().visitor(CARE_PHONE);
      await visitor.signsIn('demo-caregiver', 'demo-silver-bridge');
    });
    afterAll(async () => visitor.page.context().close());

    it('are all in the table', () => {
      expect(Object.keys(CARE_PAGES).sort()).toEqual(Object.keys(CARE_PATHS).sort());
    });

    it.each(Object.entries(CARE_PAGES))('%s', async (name, page) => {
      visitor.complaints.length = 0;
      // What is kept would be shown instead of a fault; this page asks for nothing that it could keep again.
      await visitor.opens('/care/elsewhere');
      await visitor.page.evaluate(() => localStorage.removeItem('yilian.mine.care.day'));
      await showsTroubles(visitor, page, stage(), async (state) =>
        looksRight(visitor, state === 'loaded' ? `care-${name}` : `care-${name}-${state}`, CARE_SCREENS),
      );
      expect(await visitor.page.locator('.help a[href^="tel:"]').isVisible()).toBe(true);
      expect(visitor.complaints).toEqual([]);
    });

    it('a day without visits, a page that is not there, and help', async () => {
      await rests(world(), 1);
      await visitor.opens('/care?day=tomorrow');
      await visitor.page.locator('[data-none]').waitFor();
      await looksRight(visitor, 'care-today-empty', CARE_SCREENS);
      await visitor.opens('/care/elsewhere');
      await looksRight(visitor, 'care-not-found', CARE_SCREENS);
      await visitor.presses(visitor.page.locator('.care-help'));
      await looksRight(visitor, 'care-help', CARE_SCREENS);
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
