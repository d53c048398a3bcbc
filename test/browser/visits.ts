import { type TourPage, type TourSlots } from '@yilian/contracts';
import { allFaults } from './checks';
import { figures } from './figures';
import { PHONE } from './screens';
import { booksTour, callsOff, touringHome } from './tour-stage';
import { type Visitor } from './visitor';
import { type World } from './world';

const [NAME, PHONE_NUMBER] = ['王小明', '13800000099'];

/** Looking at a home before deciding: booked, moved, taken away, cancelled. */
export function visits(world: () => World): void {
  describe('a tour of a home', () => {
    let visitor: Visitor;
    let home: TourSlots;
    beforeEach(async () => {
      await world().stack.sql("UPDATE tour SET state = 'cancelled' WHERE state = 'booked'");
      home = await touringHome(world());
      visitor = await world().visitor(PHONE);
    });
    afterEach(async () => {
      expect(visitor.complaints).toEqual([]);
      await visitor.page.context().close();
    });
    const slot = (index: number) => visitor.page.locator('[data-slot]').nth(index);
    const fillsIn = async (): Promise<void> => {
      await visitor.page.fill('#name', NAME);
      await visitor.page.fill('#phone', PHONE_NUMBER);
    };

    it('is booked by touch in few taps', async () => {
      const { page } = visitor;
      await visitor.signsIn();
      await visitor.opens(`/facilities/${home.facilityId}`);
      await visitor.presses(page.locator('.acts-bar a[href^="/tours/new"]'));
      await visitor.presses(slot(1));
      await visitor.heading('谁来参观');
      await fillsIn();
      await visitor.presses(visitor.submit);
      await visitor.heading('请检查一遍');
      await visitor.presses(visitor.submit);
      await page.getByText('约好了').waitFor();
      figures.note('taps: visit slot', visitor.taps);
      expect(visitor.taps).toBeLessThanOrEqual(6);
      expect(await allFaults(page, PHONE)).toEqual([]);
      await visitor.picture('tour-made');
      await visitor.opens('/bookings');
      await visitor.presses(page.locator('a[href^="/tours/"]').first());
      await page.locator('.tour-number').waitFor();
    });

    it('is prepared without an account, and signing in loses nothing of it', async () => {
      const { page } = visitor;
      await visitor.opens(`/tours/new?facility=${home.facilityId}`);
      await visitor.presses(slot(0));
      await visitor.heading('谁来参观');
      await fillsIn();
      await visitor.presses(visitor.submit);
      await visitor.heading('请检查一遍');
      await visitor.presses(page.locator('main a[href^="/sign-in"]'));
      await page.fill('#login', 'demo-family');
      await page.fill('#password', 'demo-silver-bridge');
      await visitor.presses(visitor.submit);
      await visitor.heading('请检查一遍');
      await page.getByText(PHONE_NUMBER).waitFor();
      await visitor.presses(visitor.submit);
      await page.getByText('约好了').waitFor();
    });

    it('moves to another time and is cancelled, by keyboard alone', async () => {
      const { page } = visitor;
      const id = await booksTour(world(), home.facilityId, home.slots[0]!);
      const presses = async (what: string): Promise<void> => {
        await visitor.tabsTo(page.locator(what).first());
        await page.keyboard.press('Enter');
      };
      await visitor.signsIn();
      await visitor.opens(`/tours/${id}`);
      await presses(`a[href="/tours/${id}?move=1"]`);
      await visitor.heading('改到什么时间');
      await presses('[data-slot]');
      await presses('dialog[open] .action.primary');
      await visitor.heading('参观');
      await presses('button:has-text("取消参观")');
      await visitor.tabsTo(page.locator('dialog[open] #reason'));
      await page.keyboard.press('Space');
      await presses('dialog[open] button[type=submit]');
      await page.locator('.mark', { hasText: '已取消' }).waitFor();
      const { items } = await world().family.get<TourPage>('/v1/tours');
      expect(items.find((one) => one.id === id)).toMatchObject({ state: 'cancelled', version: 3 });
    });

    it('whose time somebody else takes keeps everything and offers other times', async () => {
      const { page } = visitor;
      await visitor.signsIn();
      await visitor.opens(`/tours/new?facility=${home.facilityId}`);
      await visitor.presses(slot(0));
      await visitor.heading('谁来参观');
      await fillsIn();
      await visitor.presses(visitor.submit);
      await visitor.heading('请检查一遍');
      await world().stack.sql('INSERT INTO tour_closed_day (provider_id, on_date) VALUES (?, ?)', [
        ...[home.facilityId, home.slots[0]!.date],
      ]);
      await visitor.presses(visitor.submit);
      await page.locator('.taken').waitFor();
      await page.getByText(PHONE_NUMBER).waitFor();
      await visitor.presses(page.locator('.taken [data-slot]').first());
      await page.locator('.taken').waitFor({ state: 'detached' });
      await visitor.presses(visitor.submit);
      await page.getByText('约好了').waitFor();
      await world().stack.sql('DELETE FROM tour_closed_day WHERE provider_id = ?', [home.facilityId]);
    });

    it('that the facility calls off says so at once, and is booked anew with two taps', async () => {
      const { page } = visitor;
      const id = await booksTour(world(), home.facilityId, home.slots[0]!);
      await visitor.signsIn();
      await visitor.opens(`/tours/${id}`);
      await page.locator('.tour-number').waitFor();
      await callsOff(world(), home.facilityId, id);
      await page.getByText('人手不够').waitFor();
      await visitor.presses(slot(0));
      await visitor.heading('请检查一遍');
      await page.getByText(PHONE_NUMBER).waitFor();
      await visitor.presses(visitor.submit);
      await page.getByText('约好了').waitFor();
      expect(visitor.taps).toBe(2);
    });
  });
}
