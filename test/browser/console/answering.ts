import { figures } from '../figures';
import { looksRight } from '../looks';
import { p95 } from '../p95';
import { type Visitor } from '../visitor';
import { type World } from '../world';
import { AtTheDesk } from './at-the-desk';
import { STAFF_DESK, STAFF_PHONE, STAFF_SCREENS } from './screens';
import { type ConsoleStage } from './stage';

const ROUNDS = 6;

/** Offers as they come: seen, answered, too late, gone meanwhile. */
export function answering(world: () => World, stage: () => ConsoleStage): void {
  describe('an offer', () => {
    let desk: AtTheDesk;
    let visitor: Visitor;
    const sits = async (screen = STAFF_DESK): Promise<void> => {
      desk = await AtTheDesk.sits(world(), stage(), screen);
      visitor = desk.visitor;
    };
    afterEach(async () => {
      await stage().kitchen.isCalm();
      expect(visitor.complaints).toEqual([]);
      await visitor.page.context().close();
    });

    it('is accepted with at most two taps on a phone, and says what comes next', async () => {
      await sits(STAFF_PHONE);
      const { offer } = await stage().kitchen.isAskedForLunch(4);
      await desk.shows(offer);
      expect(await visitor.page.title()).toContain('（1）新请求');
      expect(await desk.focused()).toContain('新请求：送餐');
      await looksRight(visitor, 'answer-card', STAFF_SCREENS);
      visitor.taps = 0;
      await visitor.presses(desk.button('接受'));
      await desk.tells('已接受');
      figures.note('desk: taps to accept', visitor.taps);
      expect(visitor.taps).toBeLessThanOrEqual(2);
      await looksRight(visitor, 'answer-accepted', STAFF_SCREENS);
      expect(await visitor.page.title()).not.toContain('新请求');
      await visitor.presses(visitor.page.getByRole('link', { name: '看联系方式和地址' }));
      await visitor.page.locator('.whom-name').waitFor();
      expect(await desk.dialog.count()).toBe(0);
    });

    it('is on the screen within a second of being made', async () => {
      await sits();
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        times.push(await desk.timeToScreen(5));
      }
      figures.note('desk: offer on the screen, p95', Math.round(p95(times)));
      expect(p95(times)).toBeLessThanOrEqual(1_000);
    });

    it('is declined by keyboard alone, with a reason', async () => {
      await sits();
      const { offer } = await stage().kitchen.isAskedForLunch(5);
      await desk.shows(offer);
      await visitor.page.keyboard.press('d');
      const reason = visitor.page.locator('[data-reason=no_staff]');
      await reason.waitFor();
      await looksRight(visitor, 'answer-reasons', STAFF_SCREENS);
      await visitor.tabsTo(reason);
      // The clock goes on under the focus and leaves it where it is.
      await visitor.page.waitForTimeout(2_500);
      expect(await desk.focused()).toBe('人手不够');
      await visitor.page.keyboard.press('Enter');
      await desk.tells('已告诉平台不能接');
      await visitor.tabsTo(desk.button('知道了'));
      await visitor.page.keyboard.press('Enter');
      await desk.dialog.waitFor({ state: 'detached' });
      await visitor.opens('/console/requests?state=declined');
      await visitor.page.locator(`[data-row="${offer}"]`, { hasText: '人手不够' }).waitFor();
      expect(await desk.downloads('下载表格（CSV）')).toContain('人手不够');
    });

    it('hears no letter while letters are switched off, nor while somebody writes', async () => {
      await sits();
      const { offer } = await stage().kitchen.isAskedForLunch(5);
      await desk.shows(offer);
      await visitor.page.locator('.keys-choice input').uncheck();
      await visitor.page.keyboard.press('a');
      expect(await visitor.page.locator('.answers kbd').count()).toBe(0);
      expect(await desk.dialog.getAttribute('data-outcome')).toBeNull();
      await visitor.page.locator('.keys-choice input').check();
      await visitor.page.keyboard.press('a');
      await desk.tells('已接受');
    });

    it('waits in the list when it is put off, and comes from there', async () => {
      await sits();
      const { offer } = await stage().kitchen.isAskedForLunch(5);
      await desk.shows(offer);
      await visitor.page.keyboard.press('l');
      await desk.dialog.waitFor({ state: 'detached' });
      await visitor.opens('/console/requests');
      const row = visitor.page.locator(`[data-row="${offer}"]`, { hasText: '已放后' });
      await row.waitFor();
      expect(await desk.dialog.count()).toBe(0);
      await looksRight(visitor, 'requests-put-off', STAFF_SCREENS);
      await row.getByRole('button').click();
      await desk.shows(offer);
      await desk.button('再给 2 分钟').click();
      await desk.button('再给 2 分钟').waitFor({ state: 'detached' });
    });

    it('that comes too late says so politely', async () => {
      await sits();
      const { offer } = await stage().kitchen.isAskedForLunch(6);
      await desk.shows(offer);
      await stage().kitchen.endsIn(offer, -1);
      await desk.button('接受').click();
      await desk.tells('答复时间已过');
      await desk.dialog.getByText('不影响您的评分').waitFor();
      await looksRight(visitor, 'answer-too-late', STAFF_SCREENS);
    });

    it('counts down aloud and ends by itself', async () => {
      const { offer } = await stage().kitchen.isAskedForLunch(6);
      await stage().kitchen.endsIn(offer, 25);
      await sits();
      await desk.shows(offer);
      await visitor.page
        .locator('#announce-now', { hasText: '还有 10 秒' })
        .waitFor({ state: 'attached', timeout: 30_000 });
      await desk.tells('答复时间已过');
    });

    it('that the family withdraws meanwhile is not just gone', async () => {
      await sits();
      const { offer, request } = await stage().kitchen.isAskedForLunch(6);
      await desk.shows(offer);
      await world().family.post(`/v1/requests/${request}/cancellation`, { reason: 'mistake' });
      await desk.tells('请求已撤回');
    });

    it('that another kitchen accepts first is told as such', async () => {
      await sits();
      const { offer, request } = await stage().kitchen.isAskedForLunch(7, { urgency: 'urgent' });
      await desk.shows(offer);
      await desk.anotherAccepts(request, offer);
      await desk.tells('另一家机构已接受');
    });

    it('whose bed is not there any more is accepted with the nearest other one', async () => {
      desk = await AtTheDesk.sits(world(), stage(), STAFF_DESK, { who: 'home' });
      visitor = desk.visitor;
      const { offer } = await stage().home.isAppliedFor();
      await desk.shows(offer);
      await stage().home.losesTheBedOf(offer);
      await desk.button('接受').click();
      const other = desk.dialog.locator('[data-bed]').first();
      await other.waitFor();
      await looksRight(visitor, 'answer-conflict', STAFF_SCREENS);
      const bed = await other.getAttribute('data-bed');
      await other.click();
      await desk.tells('已接受');
      const { bedId } = await stage().home.assignment(offer);
      expect(bedId).toBe(bed);
      await desk.dialog.getByRole('link', { name: '看联系方式和地址' }).click();
      await visitor.page.locator('.own-choices').waitFor();
      await looksRight(visitor, 'desk-offer-home', STAFF_SCREENS);
    });

    it('waits its turn behind one with an older deadline', async () => {
      await sits();
      const first = await stage().kitchen.isAskedForLunch(8);
      await desk.shows(first.offer);
      const second = await stage().kitchen.isAskedForLunch(9);
      await desk.dialog.getByText('后面还有 1 个请求').waitFor();
      expect(await desk.dialog.count()).toBe(1);
      expect(await desk.dialog.getAttribute('data-offer')).toBe(first.offer);
      // What others did not answer in time may have come back meanwhile.
      expect(await visitor.page.title()).toMatch(/（[2-9]）新请求/);
      await desk.button('接受').click();
      await desk.tells('已接受');
      await desk.button('看下一个请求').click();
      await desk.shows(second.offer);
    });

    it('is accepted once although the connection broke in between', async () => {
      await sits();
      const { offer } = await stage().kitchen.isAskedForLunch(10);
      await desk.shows(offer);
      await visitor.page.context().setOffline(true);
      await desk.button('接受').click();
      await visitor.page.locator('.dock').getByText('连不上网络').waitFor();
      await visitor.page.locator('[data-light=cut]').waitFor();
      await looksRight(visitor, 'answer-cut', STAFF_SCREENS);
      await visitor.page.context().setOffline(false);
      desk.forgivesTheCut();
      await visitor.page.locator('.dock .notice-err button').click();
      await desk.tells('已接受');
      const booked = await world().stack.sql(
        "SELECT id FROM offer WHERE id = ? AND state = 'accepted' AND accepted_request_id IS NOT NULL",
        [offer],
      );
      expect(booked).toHaveLength(1);
    });

    it('counts by the server’s clock on a device whose clock is five minutes wrong', async () => {
      desk = await AtTheDesk.sits(world(), stage(), STAFF_DESK, { aheadMs: 5 * 60_000 });
      visitor = desk.visitor;
      const { offer } = await stage().kitchen.isAskedForLunch(11);
      await desk.shows(offer);
      const wrong = await desk.countdownWrongBy(offer);
      figures.note('desk: countdown wrong by', wrong);
      expect(wrong).toBeLessThanOrEqual(1);
    });
  });
}
