import { allFaults } from './checks';
import { FAMILY_COST_STATES, OPEN_COST_STATES } from './cost-states';
import { focusFault } from './measure';
import { RIGHTS_STATES } from './rights-states';
import { PHONE, SCREENS } from './screens';
import { type Ids, type State } from './state';
import { FAMILY_STATES, OPEN_STATES } from './states';
import { type Visitor } from './visitor';
import { type World } from './world';

const MOST_TABS = 70;
/** Where every stop of the Tab key is looked at. */
const TABBED = [
  '/',
  '/facilities?service=meal&town=441900003',
  '/book/meal/meal-days',
  '/estimate',
  '/sos',
  '/settings',
];

/** Every page in every state on every screen: WCAG 2.2 AA, sizes, no sideways scroll, nothing wrong behind the scenes. */
export function pagesOnScreens(world: () => World): void {
  describe.each(SCREENS)('pages on $name', (screen) => {
    let stranger: Visitor;
    let family: Visitor;
    let ids: Ids;
    beforeAll(async () => {
      [stranger, family] = await Promise.all([world().visitor(screen), world().visitor(screen)]);
      await family.signsIn();
      ids = await world().bookings();
    });
    afterAll(async () => {
      for (const { page } of [stranger, family]) await page.context().close();
    });

    const check = async (visitor: Visitor, state: State): Promise<void> => {
      visitor.complaints.length = 0;
      await state.show(visitor, ids);
      await visitor.picture(state.name);
      expect(await allFaults(visitor.page, screen)).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    };
    it.each([...OPEN_STATES, ...OPEN_COST_STATES])('$name', async (state) => check(stranger, state));
    it.each([...FAMILY_STATES, ...FAMILY_COST_STATES, ...RIGHTS_STATES])('$name (family)', async (state) =>
      check(family, state),
    );
  });

  describe('the focus', () => {
    it.each(TABBED)('is seen at every stop of %s', async (path) => {
      const visitor = await world().visitor(PHONE);
      await visitor.signsIn();
      await visitor.opens(path);
      const faults: string[] = [];
      for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
        await visitor.page.keyboard.press('Tab');
        const fault = await visitor.page.evaluate(focusFault);
        if (fault !== undefined) faults.push(fault);
      }
      expect(faults).toEqual([]);
      await visitor.page.context().close();
    });
  });
}
