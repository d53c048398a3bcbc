import { focusFault } from './measure';
import { PHONE } from './screens';
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

/** Where the keyboard is can be seen wherever it goes. */
export function focus(world: () => World): void {
  describe('the focus', () => {
    let visitor: Visitor;
    beforeAll(async () => {
      visitor = await world().visitor(PHONE);
      await visitor.signsIn();
    });
    afterAll(async () => visitor.page.context().close());

    it.each(TABBED)('is seen at every stop of %s', async (path) => {
      await visitor.opens(path);
      const faults: string[] = [];
      for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
        await visitor.page.keyboard.press('Tab');
        const fault = await visitor.page.evaluate(focusFault);
        if (fault !== undefined) faults.push(fault);
      }
      expect(faults).toEqual([]);
    });
  });
}
