import { figures } from './figures';
import { withFamilyPhone } from './family-phone';
import { looksRight } from './looks';
import { PHONE } from './screens';
import { type Visitor } from './visitor';
import { type World } from './world';

/** What families come for, from the first page to the answer. */
export function journeys(world: () => World): void {
  describe('a meal', () => {
    let visitor: Visitor;
    withFamilyPhone(world, (one) => (visitor = one));
    const newest = async (): Promise<string> => (await world().requests()).at(-1)!;

    it('is ordered by touch in at most 6 taps, and the answer of the kitchen is on the screen within a second', async () => {
      const { page } = visitor;
      await visitor.presses(page.locator('.tile').first());
      await visitor.presses(page.locator('label:has(#person)'));
      await visitor.presses(visitor.submit);
      await visitor.presses(page.locator('label:has(#days)'));
      await visitor.presses(visitor.submit);
      await visitor.heading('请检查一遍再提交');
      await visitor.presses(visitor.submit);
      await visitor.heading('已提交');
      figures.note('taps: first meal', visitor.taps);
      expect(visitor.taps).toBeLessThanOrEqual(6);
      await looksRight(visitor, 'sent-just-now');

      await page.getByRole('link', { name: '看进度' }).tap();
      await page.locator('[data-live=live]').waitFor();
      await page.evaluate(() => Reflect.set(window, 'sameDocument', true));
      await world().accepts(await newest());
      const acceptedMs = performance.now();
      await page.locator('.mark-ok', { hasText: '预约成功' }).waitFor();
      expect(performance.now() - acceptedMs).toBeLessThan(1_000);
      expect(await page.evaluate(() => Reflect.get(window, 'sameDocument') as unknown)).toBe(true);
      await page.locator('#announce-polite', { hasText: '预约成功' }).waitFor({ state: 'attached' });
      await visitor.picture('progress-just-accepted');
    });

    it('is ordered and taken back by keyboard alone', async () => {
      const { page } = visitor;
      await page.keyboard.press('Tab');
      const enter = async (): Promise<void> => page.keyboard.press('Enter');
      await visitor.tabsTo(page.locator('.tile').first());
      await enter();
      await visitor.heading('为哪位长者预约');
      await visitor.tabsTo(page.locator('#person'));
      await page.keyboard.press('Space');
      await visitor.tabsTo(visitor.submit);
      await enter();
      await visitor.heading('哪几天送餐');
      await visitor.tabsTo(page.locator('#days'));
      await page.keyboard.press('Space');
      await visitor.tabsTo(visitor.submit);
      await enter();
      await visitor.heading('请检查一遍再提交');
      await visitor.tabsTo(visitor.submit);
      await enter();
      await visitor.heading('已提交');
      await visitor.tabsTo(page.getByRole('button', { name: /撤回/ }));
      await enter();
      await page.locator('.mark', { hasText: '已取消' }).waitFor();
    });

    it('is asked for once, however often the button is pressed', async () => {
      const before = (await world().requests()).length;
      await toCheck(visitor);
      await visitor.submit.dblclick();
      await visitor.heading('已提交');
      expect((await world().requests()).length).toBe(before + 1);
    });

    it('is not sent again by going back', async () => {
      const before = (await world().requests()).length;
      await toCheck(visitor);
      await visitor.submit.click();
      await visitor.heading('已提交');
      await visitor.page.goBack();
      await visitor.heading('这份预约已经提交');
      await looksRight(visitor, 'already-sent');
      expect((await world().requests()).length).toBe(before + 1);
    });

    it('is cancelled from its progress, after its cost was said', async () => {
      const { page } = visitor;
      await toCheck(visitor);
      await visitor.submit.click();
      await visitor.heading('已提交');
      await page.getByRole('link', { name: '看进度' }).click();
      await page.getByRole('button', { name: '取消这份预约' }).click();
      const dialog = page.locator('dialog[open]');
      await dialog.getByText('不收费').waitFor();
      await dialog.getByRole('button', { name: '取消预约' }).click();
      await dialog.getByText('请选择一个原因').waitFor();
      await dialog.locator('.choice').first().click();
      await dialog.getByRole('button', { name: '取消预约' }).click();
      await page.locator('.mark', { hasText: '已取消' }).waitFor();
    });
  });

  it('has a human on the phone in one tap from the first page', async () => {
    const visitor = await world().visitor(PHONE);
    await visitor.opens('/');
    const call = visitor.page.locator('.help a[href^="tel:"]');
    // There is nothing to call with here.
    await call.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
    await visitor.presses(call);
    figures.note('taps: a human on the phone', visitor.taps);
    expect(visitor.taps).toBe(1);
    await visitor.page.context().close();
  });

  it('calls for help in two taps, and the call needs no connection', async () => {
    const visitor = await world().visitor(PHONE);
    const { page } = visitor;
    await visitor.opens('/');
    await page.evaluate(async () => navigator.serviceWorker.ready.then(() => undefined));
    await page.context().setOffline(true);
    await visitor.opens('/sos');
    expect(await page.locator('.call').first().getAttribute('href')).toBe('tel:120');
    await page.context().close();
  });
}

/** Everything up to the page on which answers are checked. */
export async function toCheck(visitor: Visitor): Promise<void> {
  await visitor.opens('/book/meal');
  await visitor.page.locator('label:has(#person)').click();
  await visitor.submit.click();
  await visitor.heading('哪几天送餐');
  await visitor.page.locator('label:has(#days)').click();
  await visitor.submit.click();
  await visitor.heading('请检查一遍再提交');
}
