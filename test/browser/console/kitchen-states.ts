import { type Visitor } from '../visitor';
import { type ConsoleStage, type Staff } from './stage';

interface KitchenState {
  readonly name: string;
  readonly who: Staff;
  readonly show: (visitor: Visitor, stage: ConsoleStage) => Promise<void>;
}

const lunch = (page: string, date: string): string => `/console/${page}?date=${date}&meal=lunch`;

/** Pages of a kitchen beside those of the table. */
export const KITCHEN_STATES: readonly KitchenState[] = [
  {
    name: 'kitchen-why-not-delivered',
    who: 'kitchen',
    show: async (visitor, { lunch: { date } }) => {
      await visitor.opens(lunch('kitchen/round', date));
      await visitor.page.locator('[data-say=not_delivered]').first().click();
      await visitor.page.locator('dialog button[type=submit]').click();
      await visitor.page.locator('dialog .fault').waitFor();
    },
  },
  {
    name: 'menu-being-written',
    who: 'kitchen',
    show: async (visitor, { lunch: { date } }) => {
      await visitor.opens(lunch('menus', date));
      await visitor.page.locator(`[data-day="${date}"] button`).first().click();
      await visitor.page.locator('#dish-1-zh').fill('');
      await visitor.submit.click();
      await visitor.page.locator('.summary').waitFor();
    },
  },
  {
    name: 'no-kitchen-here',
    who: 'home',
    show: async (visitor) => {
      await visitor.opens('/console/kitchen');
      await visitor.page.getByText('这家机构没有送餐服务').waitFor();
    },
  },
];
