import { type State } from './state';
import { type Visitor } from './visitor';

/** As far as the question who comes. */
async function choosesTime(visitor: Visitor, facility: string): Promise<void> {
  await visitor.opens(`/tours/new?facility=${facility}`);
  await visitor.page.locator('[data-slot]').nth(2).click();
  await visitor.page.locator('#name').waitFor();
}

/** As far as the last look before sending. */
async function fillsIn(visitor: Visitor, facility: string): Promise<void> {
  await choosesTime(visitor, facility);
  await visitor.page.fill('#name', '王小明');
  await visitor.page.fill('#phone', '13800000099');
  await visitor.submit.click();
  await visitor.heading('请检查一遍');
}

/** What pages of tours can look like beside what the table of pages shows. */
export const VISIT_STATES: readonly State[] = [
  {
    name: 'tour-who-faults',
    show: async (visitor, { tours }) => {
      await choosesTime(visitor, tours.facility);
      await visitor.page.fill('#name', '');
      await visitor.page.fill('#phone', '123');
      await visitor.submit.click();
      await visitor.page.locator('.summary').waitFor();
    },
  },
  {
    name: 'tour-check',
    show: async (visitor, { tours }) => fillsIn(visitor, tours.facility),
  },
  {
    name: 'tour-taken',
    show: async (visitor, { tours }) => {
      const { page } = visitor;
      await fillsIn(visitor, tours.facility);
      await page.route('**/v1/tours', async (route) =>
        route.fulfill({
          status: 409,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            code: 'tours.slot-taken',
            userMessage: { zh: '这个时间刚刚约满了或不再开放，请选别的时间。', en: 'Just taken.' },
            details: {
              tourSlots: [570, 630, 870].map((minute) => ({
                ...{ date: '2031-01-07', minute, minutes: 60, left: 1 },
              })),
            },
          }),
        }),
      );
      await visitor.submit.click();
      await page.locator('.taken').waitFor();
      await page.unroute('**/v1/tours');
    },
  },
  {
    name: 'tour-called-off',
    show: async (visitor, { tours }) => {
      await visitor.opens(`/tours/${tours.calledOff}`);
      await visitor.page.locator('[data-slot]').first().waitFor();
    },
  },
  {
    name: 'tour-move',
    show: async (visitor, { tours }) => {
      await visitor.opens(`/tours/${tours.booked}?move=1`);
      await visitor.page.locator('[data-slot]').first().click();
      await visitor.page.locator('dialog[open]').waitFor();
    },
  },
  {
    name: 'tour-cancel-faults',
    show: async (visitor, { tours }) => {
      const { page } = visitor;
      await visitor.opens(`/tours/${tours.booked}`);
      await page.getByRole('button', { name: '取消参观' }).click();
      await page.locator('dialog[open] button[type=submit]').click();
      await page.locator('dialog[open] .fault').first().waitFor();
    },
  },
];
