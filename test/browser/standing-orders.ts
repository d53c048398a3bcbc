import { daysAhead } from '@yilian/testing';
import { type SteeredOrder, type StandingOrderPage } from '@yilian/contracts';
import { content } from '../e2e/person';
import { allFaults } from './checks';
import { figures } from './figures';
import { withFamilyPhone } from './family-phone';
import { PHONE } from './screens';
import { type Visitor } from './visitor';
import { type World } from './world';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** A standing order of the demo family for lunch every day, made past the pages. */
async function lunchOrder(world: World, inDays = 1): Promise<string> {
  const { olderPersons } = await world.family.get<{ olderPersons: { id: string }[] }>('/v1/older-persons');
  const each = { kind: 'meal', portions: [{ meal: 'lunch', quantity: 1 }] };
  const body = { olderPersonId: olderPersons[0]!.id, weekdays: EVERY_DAY, each, fromDate: daysAhead(inDays) };
  const answer = await world.family.ask('POST', '/v1/standing-orders', { body });
  return content<SteeredOrder>(answer).id;
}

/** What comes every week: ordered once, paused, left out for a day, ended. */
export function standingOrders(world: () => World): void {
  describe('a standing order', () => {
    let visitor: Visitor;
    withFamilyPhone(world, (one) => (visitor = one));
    const choose = async (id: string): Promise<void> =>
      visitor.presses(visitor.page.locator(`label:has(#${id})`));
    const goesOn = async (): Promise<void> => visitor.presses(visitor.submit);

    it('is made by touch in few taps and says in one sentence what comes', async () => {
      const { page } = visitor;
      await visitor.presses(page.locator('.tile[href="/book/meal"]'));
      await choose('person');
      await goesOn();
      await choose('rhythm-1');
      for (const id of ['weekdays', 'weekdays-2', 'weekdays-4']) await choose(id);
      expect(await allFaults(page, PHONE)).toEqual([]);
      await visitor.picture('meal-weekly');
      await goesOn();
      await visitor.heading('请检查一遍再提交');
      await page.getByText('每周一、三、五送午餐 1 份').first().waitFor();
      expect(await allFaults(page, PHONE)).toEqual([]);
      await visitor.picture('meal-weekly-check');
      await goesOn();
      await visitor.heading('定期送餐');
      figures.note('taps: standing order for meals', visitor.taps);
      expect(visitor.taps).toBeLessThanOrEqual(9);
      // The planner asks for the first days by itself, and the page follows.
      await page.locator('.order-day a[href^="/bookings/"]').first().waitFor({ timeout: 30_000 });
      await visitor.picture('order-begun');
    });

    it('rests, goes on, leaves out a day and ends, by keyboard alone', async () => {
      const { page } = visitor;
      // So far ahead that no day is asked for meanwhile: that would rightly change what a pause costs.
      const id = await lunchOrder(world(), 9);
      const presses = async (target: string): Promise<void> => {
        await visitor.tabsTo(page.locator(target).first());
        await page.keyboard.press('Enter');
      };
      await visitor.opens(`/orders/${id}`);
      await presses(`a[href="/orders/${id}/pause"]`);
      await visitor.heading('从哪天到哪天暂停');
      await visitor.tabsTo(page.locator('#pauseEnd'));
      await page.keyboard.press('ArrowDown');
      await presses('form button[type=submit]:enabled');
      await page.getByText('直到您恢复').first().waitFor();
      await presses('button:has-text("恢复")');
      await page.getByText('进行中').first().waitFor();
      await presses(`a[href^="/orders/${id}/days/"]`);
      await visitor.heading('不要了');
      await presses('form button[type=submit]:enabled');
      await page.locator('.order-day:has-text("不要")').first().waitFor();
      await presses(`a[href="/orders/${id}/end"]`);
      await visitor.heading('结束这项定期服务');
      await presses('form button[type=submit]:enabled');
      await page.getByText('已结束').first().waitFor();
      const { items } = await world().family.get<StandingOrderPage>('/v1/standing-orders');
      expect(items.find((one) => one.id === id)).toMatchObject({ state: 'ended' });
    });

    it('names its bookings, and they lead to it', async () => {
      const { page } = visitor;
      const id = await lunchOrder(world());
      await visitor.opens(`/orders/${id}`);
      const day = page.locator('.order-day a[href^="/bookings/"]').first();
      await day.waitFor({ timeout: 30_000 });
      await visitor.presses(day);
      await visitor.presses(page.locator(`a[href="/orders/${id}"]`).first());
      await visitor.heading('定期送餐');
      await visitor.opens('/bookings');
      await page.locator(`a[href="/orders/${id}"]`).first().waitFor();
    });

    it('is not made without a day of the week, and the fault says so', async () => {
      await visitor.opens('/book/meal');
      await choose('person');
      await goesOn();
      await choose('rhythm-1');
      await choose('end-1');
      await goesOn();
      await visitor.page.locator('.summary').waitFor();
      expect(await allFaults(visitor.page, PHONE)).toEqual([]);
      await visitor.picture('meal-weekly-faults');
    });
  });
}
