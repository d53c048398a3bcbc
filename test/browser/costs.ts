import { readFileSync } from 'node:fs';
import { withFamilyPhone } from './family-phone';
import { looksRight } from './looks';
import { type Visitor } from './visitor';
import { type World } from './world';

/** What families are told of money, before it is owed; and the papers they take along. */
export function costs(world: () => World): void {
  describe('the cost', () => {
    let visitor: Visitor;
    withFamilyPhone(world, (one) => (visitor = one));
    const opensDialog = async (id: string) => {
      await visitor.opens(`/bookings/${id}`);
      await visitor.page.getByRole('button', { name: '取消这份预约' }).click();
      return visitor.page.locator('dialog[open]');
    };

    it('of a service is told line by line, and what is invented says so', async () => {
      const { page } = visitor;
      await visitor.opens('/estimate');
      await page.locator('#person').selectOption({ index: 1 });
      await visitor.submit.click();
      await page.locator('.own-share').waitFor();
      const lines = await page.locator('.bill > li').allTextContents();
      expect(lines[0]).toContain('送餐');
      expect(lines.at(-1)).toMatch(/自己付.*元/);
      await page.getByText('这是估算，以合同为准').waitFor();
      const subsidies = await page.locator('.bill > li', { hasText: '依据' }).count();
      expect(await page.getByText('示范规则').count()).toBe(subsidies);
    });

    it('of cancelling is shown, and paid as shown', async () => {
      const dialog = await opensDialog(await world().lateBooking(7));
      const cost = (await dialog.locator('.cost-line strong').textContent()) ?? '';
      expect(cost).toMatch(/^[1-9][\d.]* 元$/);
      await dialog.locator('.choice').first().click();
      await dialog.getByRole('button', { name: '取消预约' }).click();
      await visitor.page.locator('.mark', { hasText: '已取消' }).waitFor();
      await visitor.page.getByText(`取消费用 ${cost}`).first().waitFor();
    });

    it('of cancelling is shown again when it has risen meanwhile, and nothing is cancelled before', async () => {
      const id = await world().acceptedBooking(8);
      const dialog = await opensDialog(id);
      await dialog.locator('.cost-line', { hasText: '0 元' }).waitFor();
      await world().isLate(id);
      await dialog.locator('.choice').first().click();
      await dialog.getByRole('button', { name: '取消预约' }).click();
      await dialog.getByText('取消费用比刚才显示的高').waitFor();
      await dialog.getByText('已过免费取消的时间').waitFor();
      await looksRight(visitor, 'cancel-cost-has-risen');
      await dialog.getByRole('button', { name: '取消预约' }).click();
      await visitor.page.locator('.mark', { hasText: '已取消' }).waitFor();
    });

    it('comes with a calendar file that can be read, and a page that can be printed', async () => {
      const { page } = visitor;
      await visitor.opens(`/bookings/${await world().acceptedBooking(9)}`);
      const add = page.getByRole('button', { name: '加入日历' });
      await add.waitFor();
      const [download] = await Promise.all([page.waitForEvent('download'), add.click()]);
      expect(download.suggestedFilename()).toMatch(/^yilian-\d{6}-\w{6}\.ics$/);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1);
      expect(text).toMatch(/^SUMMARY:午餐 1 份 · /m);
      await page.emulateMedia({ media: 'print' });
      const seen = async (selector: string): Promise<boolean> => page.locator(selector).first().isVisible();
      expect([await seen('.site-header'), await seen('.help'), await seen('h1')]).toEqual([
        false,
        false,
        true,
      ]);
    });
  });
}
