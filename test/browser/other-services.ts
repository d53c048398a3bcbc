import { figures } from './figures';
import { withFamilyPhone } from './family-phone';
import { type Visitor } from './visitor';
import { type World } from './world';

type Tile = 'home-care' | 'day-care';

/** Care at home and day care, from the first page until the request is sent. */
export function otherServices(world: () => World): void {
  let visitor: Visitor;
  withFamilyPhone(world, (one) => (visitor = one));

  describe('by touch', () => {
    const tile = async (flow: Tile): Promise<void> =>
      visitor.presses(visitor.page.locator(`.tile[href="/book/${flow}"]`));
    const goesOn = async (): Promise<void> => visitor.presses(visitor.submit);
    const answers = async (id: string): Promise<void> => {
      await visitor.presses(visitor.page.locator(`label:has(#${id})`));
      await goesOn();
    };

    it('care at home is asked for in at most 8 taps', async () => {
      await tile('home-care');
      await answers('person');
      await answers('task');
      await answers('days');
      await visitor.heading('请检查一遍再提交');
      await goesOn();
      await visitor.heading('已提交');
      figures.note('taps: home care', visitor.taps);
      expect(visitor.taps).toBeLessThanOrEqual(8);
    });

    it('day care is asked for in at most 7 taps', async () => {
      await tile('day-care');
      await answers('person');
      await answers('days');
      await visitor.heading('需要接送吗');
      await goesOn();
      await visitor.heading('请检查一遍再提交');
      await goesOn();
      await visitor.heading('已提交');
      figures.note('taps: day care', visitor.taps);
      expect(visitor.taps).toBeLessThanOrEqual(7);
    });
  });

  describe('by keyboard alone', () => {
    const tile = async (flow: Tile): Promise<void> => {
      await visitor.tabsTo(visitor.page.locator(`.tile[href="/book/${flow}"]`));
      await visitor.page.keyboard.press('Enter');
      await visitor.heading('为哪位长者预约');
    };
    const chooses = async (...ids: readonly string[]): Promise<void> => {
      for (const id of ids) {
        await visitor.tabsTo(visitor.page.locator(`#${id}`));
        await visitor.page.keyboard.press('Space');
      }
    };
    const goesOn = async (heading: string): Promise<void> => {
      await visitor.tabsTo(visitor.submit);
      await visitor.page.keyboard.press('Enter');
      await visitor.heading(heading);
    };

    it('care at home is asked for', async () => {
      await tile('home-care');
      await chooses('person');
      await goesOn('需要帮什么忙');
      await chooses('task');
      await goesOn('什么时候上门');
      await chooses('days');
      await goesOn('请检查一遍再提交');
      await goesOn('已提交');
    });

    it('day care is asked for', async () => {
      await tile('day-care');
      await chooses('person');
      await goesOn('哪几天去');
      await chooses('days');
      await goesOn('需要接送吗');
      await goesOn('请检查一遍再提交');
      await goesOn('已提交');
    });
  });
}
