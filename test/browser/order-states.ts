import { at, type State } from './state';
import { type Visitor } from './visitor';

/** Opens the newest order and then a page about it. */
const ofOrder = (name: string, path: string, sign: string): State => ({
  name,
  show: async (visitor: Visitor) => {
    const { page } = visitor;
    await visitor.opens('/orders');
    const link = page.locator('article a').first();
    const href = await link.getAttribute('href');
    await visitor.opens(`${href!}${path}`);
    await page.locator(sign).first().waitFor();
  },
});

/** Pages of standing orders; the demo family has one. */
export const ORDER_STATES: readonly State[] = [
  at('orders', '/orders', 'article'),
  ofOrder('order', '', '.order-day'),
  ofOrder('order-pause', '/pause', '#pauseEnd'),
  ofOrder('order-end', '/end', 'form h2, form > p'),
  {
    name: 'order-pause-faults',
    show: async (visitor) => {
      await ofOrder('', '/pause', '#pauseEnd').show(visitor, undefined as never);
      await visitor.submit.click();
      await visitor.page.locator('.summary').waitFor();
    },
  },
  {
    name: 'order-leave-out',
    show: async (visitor) => {
      await ofOrder('', '', '.order-day').show(visitor, undefined as never);
      await visitor.page.locator('.order-day a[href*="/days/"]').first().click();
      await visitor.page.locator('form section, form p').last().waitFor();
    },
  },
];
