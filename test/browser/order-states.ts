import { type State } from './state';

/** What pages of standing orders can look like beside what the table of pages shows. */
export const ORDER_STATES: readonly State[] = [
  {
    name: 'order-pause-faults',
    show: async (visitor, { order }) => {
      await visitor.opens(`/orders/${order.id}/pause`);
      await visitor.page.locator('#pauseEnd').waitFor();
      await visitor.submit.click();
      await visitor.page.locator('.summary').waitFor();
    },
  },
];
