import { looksRight } from './looks';
import { PHOTO } from './photo';
import { PHONE } from './screens';
import { type Visitor } from './visitor';
import { type World } from './world';

/** How a service was: saying so, and complaining. */
export function qualityJourneys(world: () => World): void {
  describe('how it was', () => {
    let visitor: Visitor;
    let completed: string;
    beforeAll(async () => (completed = await world().completes()));
    const arrives = async (): Promise<Visitor> => {
      visitor = await world().visitor(PHONE);
      await visitor.signsIn();
      return visitor;
    };
    afterEach(async () => {
      expect(visitor.complaints).toEqual([]);
      await visitor.page.context().close();
    });
    const isClean = async (name: string): Promise<void> => looksRight(visitor, name);

    it('is said by keyboard alone, with a photo, and only once', async () => {
      const { page } = await arrives();
      const goesOn = async (): Promise<void> => {
        await visitor.tabsTo(visitor.submit);
        await page.keyboard.press('Enter');
      };
      const presses = async (id: string): Promise<void> => {
        await visitor.tabsTo(page.locator(`#${id}`));
        await page.keyboard.press('Space');
      };
      await visitor.opens(`/bookings/${completed}`);
      await visitor.tabsTo(page.getByRole('link', { name: '评价这次服务' }));
      await page.keyboard.press('Enter');
      await visitor.heading('这次服务怎么样');
      await goesOn();
      await page.locator('.summary').waitFor();
      await isClean('review-faults');
      await presses('overall');
      await isClean('review-faces');
      await goesOn();
      await visitor.heading('哪里好，哪里不好');
      await presses('safety');
      await isClean('review-parts');
      await goesOn();
      await visitor.heading('想说几句吗');
      await visitor.tabsTo(page.locator('#words'));
      await page.keyboard.type('饭菜热，送得准时');
      await page.locator('#photo').setInputFiles(PHOTO);
      await page.locator('.chosen').waitFor();
      await isClean('review-words');
      await goesOn();
      await visitor.heading('请检查一遍再提交');
      await isClean('review-check');
      await goesOn();
      await visitor.heading('谢谢您，评价已提交');
      await isClean('review-sent');
      const [stored] = await world().stack.sql<{ photo_type: string; overall: number; safety: number }>(
        'SELECT photo_type, overall, safety FROM review WHERE request_id = ?',
        [completed],
      );
      expect(stored).toEqual({ photo_type: 'image/jpeg', overall: 5, safety: 5 });

      await visitor.opens(`/bookings/${completed}/review`);
      await visitor.heading('您已经评价过这次服务');
      await page.getByText('一次服务评价一次').waitFor();
      expect(await page.locator('form #overall').count()).toBe(0);
      await isClean('review-done');
    });

    it('is complained about, and the answer arrives while the family looks on', async () => {
      const { page } = await arrives();
      await visitor.opens(`/complaints/new?booking=${completed}`);
      await visitor.submit.tap();
      await page.locator('.summary').waitFor();
      await isClean('complaint-faults');
      await page.locator('label:has(#kind)').tap();
      await page.fill('#words', '饭是凉的');
      await visitor.submit.tap();
      await page.locator('[data-live=live]').waitFor();
      await isClean('complaint-received');
      const id = page.url().split('/').at(-1)!;
      await world().answersComplaint(id, '我们已请饭堂加装保温箱。');
      await page.getByText('我们已请饭堂加装保温箱。').waitFor();
      await page.locator('#announce-polite', { hasText: '已答复' }).waitFor({ state: 'attached' });
      await isClean('complaint-answered');
      await page.getByRole('button', { name: '满意，办结' }).tap();
      await page.locator('.mark', { hasText: '已办结' }).waitFor();
    });
  });
}
