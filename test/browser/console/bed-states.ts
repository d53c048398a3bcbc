import { type Route } from 'playwright-core';
import { type BedBoard } from '@yilian/contracts';
import { type Visitor } from '../visitor';
import { type ConsoleState } from './states';

const BOARD = '**/v1/services/*/board';

/** Looks of the board of the demo home; each puts back what it changed. */
const beds = (name: string, show: (visitor: Visitor) => Promise<void>): ConsoleState => ({
  name: `beds-${name}`,
  who: 'home',
  show: async (visitor) => {
    await visitor.opens('/console/beds');
    await show(visitor);
  },
});
const tile = (state: string): string => `[data-bed][data-state=${state}]`;
const asBoard = async ({ page }: Visitor): Promise<void> => page.click('[data-view=board]');

/** The board as if the home had registered nothing yet. */
async function withoutBeds(route: Route): Promise<void> {
  const answer = await route.fetch();
  const board = (await answer.json()) as BedBoard;
  await route.fulfill({ response: answer, json: { ...board, beds: [] } });
}

export const BED_STATES: readonly ConsoleState[] = [
  beds('board', asBoard),
  beds('table', async ({ page }) => page.click('[data-view=table]')),
  beds('panel', async (visitor) => {
    await asBoard(visitor);
    await visitor.page.locator(tile('occupied')).first().click();
    await visitor.page.locator('#bed-history').waitFor();
  }),
  beds('arrival', async (visitor) => {
    await visitor.page.locator('[data-arrival] button').first().click();
    await visitor.page.locator('#arrival-bed').waitFor();
  }),
  beds('correct', async (visitor) => {
    await asBoard(visitor);
    await visitor.page.locator(tile('vacant')).first().click();
    await visitor.page.click('[data-act=correct]');
    await visitor.page.fill('#fact-room', '');
    await visitor.page.click('[data-act=save-facts]');
    await visitor.page.locator('.summary').waitFor();
  }),
  beds('admit-faults', async (visitor) => {
    await asBoard(visitor);
    await visitor.page.locator(tile('vacant')).first().click();
    await visitor.page.click('[data-act=admit]');
    await visitor.page.getByText('两个人一起').click();
    await visitor.page.locator('form:has(#first-name) button[type=submit]').click();
    await visitor.page.locator('.summary').waitFor();
  }),
  beds('several', async (visitor) => {
    await asBoard(visitor);
    await visitor.page.click('[data-act=select]');
    for (const state of ['occupied', 'vacant']) await visitor.page.locator(tile(state)).first().click();
    await visitor.page.click('[data-bulk=maintenance]');
    await visitor.page.locator('.bulk [role=alert]').waitFor();
  }),
  beds('several-in-rows', async ({ page }) => {
    await page.click('[data-view=table]');
    await page.click('[data-act=select]');
    await page.locator('[data-row] input').first().check();
  }),
  beds('filtered-away', async ({ page }) => {
    await page.selectOption('#filter-state', 'on_leave');
    await page.getByText('没有符合筛选的床').waitFor();
  }),
  {
    ...beds('none-yet', async () => undefined),
    show: async (visitor) => {
      await visitor.page.route(BOARD, withoutBeds);
      await visitor.opens('/console/beds');
      await visitor.page.getByRole('button', { name: '登记床位' }).click();
      await visitor.page.locator('.add-beds').waitFor();
    },
    after: async ({ page }) => page.unroute(BOARD),
  },
];
