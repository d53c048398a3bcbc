import { type State } from './state';

/** How it was, said and changed; complaints with their faults. */
export const QUALITY_STATES: readonly State[] = [
  {
    name: 'review-own',
    show: async (visitor, { reviewed }) => {
      await visitor.opens(`/bookings/${reviewed}/review`);
      await visitor.heading('您已经评价过这次服务');
    },
  },
  {
    name: 'review-changed',
    show: async (visitor, { reviewed }) => {
      const { page } = visitor;
      await visitor.opens(`/bookings/${reviewed}/review`);
      await page.locator('main .action.primary').first().click();
      await page.locator('#overall').waitFor();
    },
  },
  {
    name: 'complaint-faults',
    show: async (visitor, { completed }) => {
      await visitor.opens(`/complaints/new?booking=${completed}`);
      await visitor.submit.click();
      await visitor.page.locator('.summary').waitFor();
    },
  },
  {
    name: 'complaint-which',
    show: async (visitor) => {
      await visitor.opens('/complaints/new');
      await visitor.page.locator('#which').first().waitFor();
    },
  },
  {
    name: 'complaint-reopening',
    show: async (visitor, { complaint }) => {
      await visitor.opens(`/complaints/${complaint}`);
      await visitor.page.getByRole('button', { name: '不满意，请再看一次' }).click();
      await visitor.submit.click();
      await visitor.page.locator('.summary').waitFor();
    },
  },
];
