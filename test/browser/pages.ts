import { PAGE_PATHS } from '@yilian/contracts';
import { ASSESSMENT_STATES, SECOND_STATES } from './assessment-states';
import { figures } from './figures';
import { FAMILY_COST_STATES, OPEN_COST_STATES } from './cost-states';
import { DUTY_STATES } from './duty-states';
import { DEVICES, isDesk, looksRight } from './looks';
import { showsEmpty, showsPage, showsTroubles } from './page-states';
import { INSPECTION_STATES, WARNED_STATES } from './inspection-states';
import { ORDER_STATES } from './order-states';
import { type PageLook, PAGES } from './page-table';
import { QUALITY_STATES } from './quality-states';
import { RIGHTS_STATES } from './rights-states';
import { setStage } from './stage';
import { accountOf, type Stage, type State, type Who } from './state';
import { FAMILY_STATES, OPEN_STATES } from './states';
import { VISIT_STATES } from './visit-states';
import { type Visitor } from './visitor';
import { type World } from './world';

/** Looks beside those of the table of pages. */
const STATES: Readonly<Record<Exclude<Who, 'newcomer'>, readonly State[]>> = {
  stranger: [...OPEN_STATES, ...OPEN_COST_STATES, ...WARNED_STATES],
  family: [
    ...FAMILY_STATES,
    ...FAMILY_COST_STATES,
    ...RIGHTS_STATES,
    ...QUALITY_STATES,
    ...ORDER_STATES,
    ...VISIT_STATES,
  ],
  officer: [...ASSESSMENT_STATES, ...DUTY_STATES, ...INSPECTION_STATES],
  second: SECOND_STATES,
};

/** A person on the phone is one tap away, at the same place of every page. */
async function tapsToAHuman({ page }: Visitor): Promise<number> {
  const isThere = await page.locator('.help a[href^="tel:"]').isVisible();
  figures.note('taps: a human on the phone', isThere ? 1 : Infinity);
  return isThere ? 1 : Infinity;
}

/** Every page in every state on every screen: WCAG 2.2 AA, sizes, no sideways scroll, nothing wrong behind the scenes. */
export function pagesOnScreens(world: () => World): void {
  let stage: Stage;
  beforeAll(async () => (stage = await setStage(world())), 120_000);

  it('are all in the table', () => {
    expect(Object.keys(PAGES).sort()).toEqual(Object.keys(PAGE_PATHS).sort());
  });

  describe.each(DEVICES)('pages $name', ({ screens }) => {
    const visitors = new Map<Who, Promise<Visitor>>();
    afterAll(async () => {
      for (const visitor of visitors.values()) await (await visitor).page.context().close();
    });
    const arrives = async (who: Who): Promise<Visitor> => {
      const visitor = await world().visitor(screens[0]!);
      const account = accountOf(who, stage);
      if (account) await visitor.signsIn(...account);
      else await visitor.opens('/');
      return visitor;
    };
    const somebody = async (who: Who): Promise<Visitor> => {
      const visitor = visitors.get(who) ?? arrives(who);
      visitors.set(who, visitor);
      return visitor;
    };
    /** Something as seen by somebody: shown, looked at on every screen, and nothing wrong unseen. */
    const looks = async (who: Who, work: (visitor: Visitor) => Promise<void>): Promise<void> => {
      const visitor = await somebody(who);
      visitor.complaints.length = 0;
      await work(visitor);
      expect(visitor.complaints).toEqual([]);
      expect(await tapsToAHuman(visitor)).toBe(1);
    };

    it.each(Object.entries(PAGES))('%s', async (name, page: PageLook) => {
      const { who, asks, empty } = page;
      await looks(who, async (visitor) => {
        // Troubles are made of the same few parts everywhere: they are looked at in the hand, where there is least room.
        if (asks === undefined || screens.every(isDesk)) {
          await showsPage(visitor, page, stage);
          return looksRight(visitor, name, screens);
        }
        return showsTroubles(visitor, { ...page, asks }, stage, async (state) =>
          // No size changes their colours.
          state === 'loaded'
            ? looksRight(visitor, name, screens)
            : looksRight(visitor, `${name}-${state}`, screens, screens.slice(0, 1)),
        );
      });
      if (empty === undefined || screens.every(isDesk)) return;
      await looks('newcomer', async (visitor) => {
        await showsEmpty(visitor, page, stage);
        await looksRight(visitor, `${name}-empty`, screens);
      });
    });

    describe.each(Object.entries(STATES))('%s', (who, states) => {
      it.each(states)('$name', async (state) =>
        looks(who as Who, async (visitor) => {
          await state.show(visitor, stage);
          // The page itself is looked at closely on every screen; a state of it in the usual size of letters.
          await looksRight(visitor, state.name, screens, screens.slice(0, 1));
        }),
      );
    });
  });
}
