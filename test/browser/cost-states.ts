import { at, sends, type State } from './state';

/** What a service will cost, for everybody. */
export const OPEN_COST_STATES: readonly State[] = [
  at('estimate', '/estimate', '#groups'),
  {
    name: 'estimate-demo-rules',
    show: async (visitor) => {
      const { page } = visitor;
      await visitor.opens('/estimate');
      await page.locator('#town option[value="441900003"]').waitFor({ state: 'attached' });
      await page.locator('#town').selectOption('441900003');
      await page.fill('#age', '85');
      await page.locator('label:has([value=low_income])').click();
      await sends(visitor);
      await page.locator('.bill', { hasText: '示范规则' }).waitFor();
    },
  },
  {
    name: 'estimate-unknown-price',
    show: async (visitor, { unpriced }) => {
      await visitor.opens(`/estimate?kind=day_care&service=${unpriced}`);
      await visitor.page.locator('.own-share', { hasText: '—' }).waitFor();
    },
  },
  {
    name: 'estimate-stay',
    show: async (visitor) => {
      await visitor.opens('/estimate?kind=residential');
      await sends(visitor);
      await visitor.page.locator('.bill', { hasText: '押金' }).waitFor();
    },
  },
  {
    name: 'estimate-faults',
    show: async (visitor) => {
      await visitor.opens('/estimate');
      await visitor.page.fill('#age', 'x');
      await sends(visitor);
      await visitor.page.locator('.summary').waitFor();
    },
  },
];

/** What cancelling costs, for a family. */
export const FAMILY_COST_STATES: readonly State[] = [
  {
    name: 'cancel-dialog-with-cost',
    show: async (visitor, { late }) => {
      await visitor.opens(`/bookings/${late}`);
      await visitor.page.getByRole('button', { name: '取消这份预约' }).click();
      await visitor.page.locator('dialog[open] .cancel-cost', { hasText: '已过免费取消' }).waitFor();
    },
  },
];
