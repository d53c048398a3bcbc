import { addDays } from '@yilian/kernel';
import { daysAhead } from '@yilian/testing';
import { looksRight } from '../looks';
import { type Visitor } from '../visitor';
import { type World } from '../world';
import { STAFF_DESK, STAFF_PHONE, STAFF_SCREENS } from './screens';
import { type ConsoleStage, type Staff, staffAccount } from './stage';

/** What managers do with their tables, at a desk by keyboard and on a phone by touch. */
export function tableJourneys(world: () => World, stage: () => ConsoleStage): void {
  const arrives = async (who: Staff, screen = STAFF_DESK): Promise<Visitor> => {
    const visitor = await world().visitor(screen);
    await visitor.signsIn(...staffAccount(who, stage()));
    return visitor;
  };
  const leaves = async (visitor: Visitor): Promise<void> => {
    expect(visitor.complaints).toEqual([]);
    await visitor.page.context().close();
  };
  const typesDate = async (visitor: Visitor, id: string, date: string): Promise<void> => {
    const [year = '', month = '', day = ''] = date.split('-');
    await visitor.page.fill(`#${id}`, year);
    await visitor.page.fill(`#${id}-month`, month);
    await visitor.page.fill(`#${id}-day`, day);
  };

  describe('tables of the desk', () => {
    it('copy last week by keyboard, and do not take away what is booked', async () => {
      const visitor = await arrives('kitchen');
      const { page } = visitor;
      const booked = daysAhead(3);
      await visitor.opens(`/console/slots?week=${booked}`);
      await page.locator(`[data-line="${booked} lunch"]`).waitFor();
      await page.fill(`#total-${booked}-lunch`, '0');
      await page.fill(`#out-${booked}-lunch`, '0');
      await visitor.tabsTo(page.getByRole('button', { name: '保存', exact: true }));
      await page.keyboard.press('Enter');
      await page.getByText('不能少于已约数量').waitFor();
      await looksRight(visitor, 'desk-slots-faults', STAFF_SCREENS);
      await visitor.opens(`/console/slots?week=${addDays(booked, 7)}`);
      await page.locator('[data-line]').first().waitFor();
      await visitor.tabsTo(page.locator('[data-copy]'));
      await page.keyboard.press('Enter');
      await page
        .getByText(/已填入 \d+ 行/)
        .first()
        .waitFor();
      const save = page.getByRole('button', { name: '保存', exact: true });
      if (await save.isEnabled()) {
        await visitor.tabsTo(save);
        await page.keyboard.press('Enter');
        await page.getByText('家属现在看到新的数字').first().waitFor();
      }
      await leaves(visitor);
    });

    it('close a day with bookings by touch: which, and what becomes of them', async () => {
      const visitor = await arrives('kitchen', STAFF_PHONE);
      const { page } = visitor;
      const booked = daysAhead(3);
      await visitor.opens(`/console/slots?week=${booked}`);
      await visitor.presses(page.locator(`[data-close="${booked}"]`));
      await page.locator('[data-promised] li').first().waitFor();
      await looksRight(visitor, 'desk-slots-close', STAFF_SCREENS);
      await visitor.presses(page.locator('[data-do-close]'));
      await page.locator('[data-note]').getByText('预约保留').waitFor();
      await looksRight(visitor, 'desk-slots-closed', STAFF_SCREENS);
      await visitor.presses(page.getByRole('button', { name: '重新开放' }));
      await page.locator(`[data-close="${booked}"]`).waitFor();
      await leaves(visitor);
    });

    it('take a leave over a visit: who makes it instead, all at once', async () => {
      const visitor = await arrives('agency', STAFF_PHONE);
      const { page } = visitor;
      const { caregiver, visitOn } = stage().tables;
      await visitor.opens(`/console/staff/${caregiver}?part=leave`);
      await typesDate(visitor, 'leave-from', visitOn);
      await typesDate(visitor, 'leave-to', visitOn);
      await visitor.presses(page.locator('[data-leave-act]'));
      await page.locator('[data-visit]').first().waitFor();
      await looksRight(visitor, 'desk-caregiver-leave', STAFF_SCREENS);
      await visitor.presses(page.locator('[data-leave-act]'));
      await page.getByText('1 次上门已改由他人').first().waitFor();
      const [row] = await world().stack.sql<{ n: number }>(
        'SELECT COUNT(*) AS n FROM caregiver_quarter WHERE caregiver_id = ? AND DATE(quarter_at) = ?',
        [caregiver, visitOn],
      );
      expect(row!.n).toBe(0);
      await visitor.presses(page.locator('[data-leave] button'));
      await page.getByText('班次已恢复').first().waitFor();
      await leaves(visitor);
    });

    it('enter a certificate that has ended: its skill counts no more', async () => {
      const visitor = await arrives('agency');
      const { page } = visitor;
      await visitor.opens(`/console/staff/${stage().tables.caregiver}?part=papers`);
      await page.fill('#certificate-number', 'N-2020');
      await typesDate(visitor, 'certificate-from', '2020-01-01');
      await typesDate(visitor, 'certificate-to', daysAhead(-1));
      await page.check('#certificate-skills');
      await visitor.tabsTo(page.locator('form:has(#certificate-number) button[type=submit]'));
      await page.keyboard.press('Enter');
      await page.locator('[data-certificate=ended]').waitFor();
      await looksRight(visitor, 'desk-caregiver-ended', STAFF_SCREENS);
      await page.click('[data-part=person]');
      await page.locator('[data-lost]').waitFor();
      await page.click('[data-part=papers]');
      await page.locator('[data-certificate=ended] button').click();
      await page.locator('[data-certificate=ended]').waitFor({ state: 'detached' });
      await leaves(visitor);
    });

    it('say a price from a later day on, by keyboard', async () => {
      const visitor = await arrives('kitchen');
      const { page } = visitor;
      await visitor.opens('/console/prices');
      const before = await page.locator('[data-present]').textContent();
      await typesDate(visitor, 'from-meal', daysAhead(35));
      await page.fill('#low-meal', '18.5');
      await visitor.tabsTo(page.locator('main form button[type=submit]'));
      await page.keyboard.press('Enter');
      await page.locator('[data-price=coming]').getByText('18.5').waitFor();
      expect(await page.locator('[data-present]').textContent()).toBe(before);
      await looksRight(visitor, 'desk-prices-coming', STAFF_SCREENS);
      await page.locator('[data-price=coming] button').click();
      await page.locator('[data-price=coming]').waitFor({ state: 'detached' });
      await leaves(visitor);
    });

    it('keep a licence that ends soon, by touch', async () => {
      const visitor = await arrives('kitchen', STAFF_PHONE);
      const { page } = visitor;
      await visitor.opens('/console/papers');
      await visitor.presses(page.locator('main form button[type=submit]'));
      await page.getByText('请填写完整的日期').first().waitFor();
      await looksRight(visitor, 'desk-papers-faults', STAFF_SCREENS);
      await page.selectOption('#licence-kind', 'food');
      await page.fill('#licence-number', 'JY-0001');
      await page.fill('#licence-issuer', '示例市场监管局');
      await typesDate(visitor, 'licence-from', '2022-01-01');
      await typesDate(visitor, 'licence-to', daysAhead(10));
      await visitor.presses(page.locator('main form button[type=submit]'));
      await page.locator('[data-licence=ending]').waitFor();
      await looksRight(visitor, 'desk-papers-ending', STAFF_SCREENS);
      await leaves(visitor);
    });

    it('reply to a review once', async () => {
      const visitor = await arrives('kitchen', STAFF_PHONE);
      const { page } = visitor;
      await visitor.opens('/console/reviews');
      await page.locator('[data-review] textarea').first().fill('谢谢您的提醒，我们已请厨师少放盐。');
      await visitor.presses(page.locator('[data-review] button[type=submit]').first());
      await page.locator('[data-reply]').first().waitFor();
      await looksRight(visitor, 'desk-reviews-replied', STAFF_SCREENS);
      await leaves(visitor);
    });
  });
}
