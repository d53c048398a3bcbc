import { CONSOLE_PATHS } from '@yilian/contracts';
import { isDesk, looksRight } from '../looks';
import { showsEmpty, showsPage, showsTroubles } from '../page-states';
import { type Visitor } from '../visitor';
import { type World } from '../world';
import { BED_STATES } from './bed-states';
import { LIGHT_STATES } from './light-states';
import { CONSOLE_PAGES } from './page-table';
import { STAFF_SCREENS } from './screens';
import { type ConsoleStage, type Staff, staffAccount } from './stage';
import { CONSOLE_STATES } from './states';

const DEVICES = [
  { name: 'in the hand', screens: STAFF_SCREENS.filter(({ width }) => width < 1_024) },
  { name: 'on a desk', screens: STAFF_SCREENS.filter(({ width }) => width >= 1_024) },
];

/** Every page of the desk in every state on every screen of staff. */
export function consolePagesOnScreens(world: () => World, stage: () => ConsoleStage): void {
  it('are all in the table', () => {
    expect(Object.keys(CONSOLE_PAGES).sort()).toEqual(Object.keys(CONSOLE_PATHS).sort());
  });

  describe.each(DEVICES)('desk pages $name', ({ screens }) => {
    const visitors = new Map<Staff, Promise<Visitor>>();
    afterAll(async () => {
      for (const visitor of visitors.values()) await (await visitor).page.context().close();
    });
    const arrives = async (who: Staff): Promise<Visitor> => {
      const visitor = await world().visitor(screens[0]!);
      await visitor.signsIn(...staffAccount(who, stage()));
      return visitor;
    };
    /** Something as seen by somebody: shown, looked at on every screen, and nothing wrong unseen. */
    const looks = async (who: Staff, work: (visitor: Visitor) => Promise<void>): Promise<void> => {
      const known = visitors.get(who) ?? arrives(who);
      visitors.set(who, known);
      const visitor = await known;
      visitor.complaints.length = 0;
      await work(visitor);
      expect(visitor.complaints).toEqual([]);
      expect(await visitor.page.locator('.help a[href^="tel:"]').isVisible()).toBe(true);
    };

    it.each(Object.entries(CONSOLE_PAGES))('%s', async (name, page) => {
      const { who, asks, empty } = page;
      await looks(who, async (visitor) => {
        // Troubles are made of the same few parts everywhere: they are looked at in the hand, where there is least room.
        if (asks === undefined || screens.every(isDesk)) {
          await showsPage(visitor, page, stage());
          return looksRight(visitor, `desk-${name}`, screens);
        }
        return showsTroubles(visitor, { ...page, asks }, stage(), async (state) =>
          state === 'loaded'
            ? looksRight(visitor, `desk-${name}`, screens)
            : looksRight(visitor, `desk-${name}-${state}`, screens, screens.slice(0, 1)),
        );
      });
      if (empty === undefined || screens.every(isDesk)) return;
      await looks('newcomer', async (visitor) => {
        await showsEmpty(visitor, page, stage());
        await looksRight(visitor, `desk-${name}-empty`, screens);
      });
    });

    it('in English, too', async () => {
      const visitor = await world().visitor(screens[0]!, 'en');
      await visitor.signsIn(...staffAccount('kitchen', stage()));
      for (const name of ['today', 'answering', 'papers'] as const) {
        await showsPage(visitor, CONSOLE_PAGES[name], stage());
        await looksRight(visitor, `desk-${name}-english`, screens);
      }
      expect(visitor.complaints).toEqual([]);
      await visitor.page.context().close();
    });

    it.each([...CONSOLE_STATES, ...LIGHT_STATES, ...BED_STATES])(
      '$name',
      async ({ name, who, show, after }) =>
        looks(who, async (visitor) => {
          await show(visitor, stage());
          await looksRight(visitor, name, screens);
          await after?.(visitor, stage());
        }),
    );
  });
}
