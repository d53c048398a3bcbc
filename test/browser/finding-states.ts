import { at, type State } from './state';
import { type Visitor } from './visitor';

/** Nobody feeds by tube at the table. */
export const NOTHING = '/facilities?service=meal&needs=tube_feeding';

async function opensFilters({ page, screen }: Visitor): Promise<void> {
  // On a desk they stand open beside the list.
  if (screen.width < 1_024) await page.locator('details > summary', { hasText: '筛选条件' }).click();
}

/** Finding, looking and comparing: pages that need no account. */
export const FINDING_STATES: readonly State[] = [
  at(
    'facilities-filtered',
    '/facilities?service=meal&town=441900003&from=441900003&hasVacancy=true',
    'article',
  ),
  at('facilities-none', NOTHING, '.relax'),
  at('facilities-place-unknown', '/facilities?from=here', '.notice'),
  {
    name: 'facilities-filters',
    show: async (visitor) => {
      await visitor.opens('/facilities?service=residential');
      await visitor.page.locator('article').first().waitFor();
      await opensFilters(visitor);
      // All of them, and not only those that are open from the start.
      await visitor.page.evaluate(() => {
        for (const facet of document.querySelectorAll<HTMLDetailsElement>('.facet')) facet.open = true;
      });
    },
  },
  at('facilities-question', '/facilities?ask=town', '.choice'),
  at('facilities-question-near', '/facilities?ask=from', '#from'),
  at('facilities-map', '/facilities?view=map', '.map-target'),
  at('facilities-map-town', '/facilities?service=meal&town=441900003&from=441900003&view=map', '.map-target'),
  {
    name: 'suggestions',
    show: async (visitor) => {
      await visitor.opens('/');
      await visitor.page.locator('#find').pressSequentially('dong');
      await visitor.page.locator('[role=option]').first().waitFor();
      await visitor.page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'facility-paused',
    show: async (visitor, { paused }) =>
      at('', `/facilities/${paused}`, '.notice-warn').show(visitor, {} as never),
  },
  at('facility-missing', '/facilities/0190a000-0000-7000-8000-000000000001', '.action'),
  {
    name: 'compare-two',
    show: async (visitor, { facilities }) =>
      at('', `/compare?ids=${facilities.slice(0, 2).join()}`, '.differs:visible').show(visitor, {} as never),
  },
  at('compare-few', '/compare', '.action'),
];
