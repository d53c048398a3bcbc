import { type Locator } from 'playwright-core';
import { allFaults } from './checks';
import { PHOTO } from './photo';
import { PHONE, type Screen, SCREENS } from './screens';
import { type Visitor } from './visitor';
import { type World } from './world';

/** Applying for a home, moving in, and making a trial permanent. */
export function movingIn(world: () => World): void {
  describe('moving into a home', () => {
    let visitor: Visitor;
    const arrives = async (screen: Screen): Promise<Visitor> => {
      visitor = await world().visitor(screen);
      await visitor.signsIn();
      return visitor;
    };
    afterEach(async () => {
      expect(visitor.complaints).toEqual([]);
      await visitor.page.context().close();
    });
    const isClean = async (name: string): Promise<void> => {
      await visitor.picture(name);
      expect(await allFaults(visitor.page, visitor.screen)).toEqual([]);
    };
    const task = (step: string): Locator => visitor.page.locator(`#task-${step}`);
    const newest = async (): Promise<string> => (await world().requests()).at(-1)!;

    it('is applied for and confirmed by keyboard alone', async () => {
      await world().makesRoom();
      const { page } = await arrives(PHONE);
      const enter = async (what: Locator): Promise<void> => {
        await visitor.tabsTo(what);
        await page.keyboard.press('Enter');
      };
      const chooses = async (...ids: readonly string[]): Promise<void> => {
        for (const id of ids) {
          await visitor.tabsTo(page.locator(`#${id}`));
          await page.keyboard.press('Space');
        }
      };
      const goesOn = async (heading: string | RegExp): Promise<void> => {
        await enter(visitor.submit);
        await visitor.heading(heading);
      };
      await enter(page.locator('.tile[href="/book/care-home"]'));
      await visitor.heading('申请住养老院');
      await enter(task('who'));
      await visitor.heading('为哪位长者预约');
      await chooses('person');
      await goesOn('申请住养老院');
      await enter(task('level'));
      await visitor.heading('照护需要');
      await chooses('dementia');
      await goesOn('申请住养老院');
      await enter(task('stay'));
      await visitor.heading('什么时候住、住多久');
      await chooses('start', 'stay');
      await goesOn('申请住养老院');
      await enter(task('guardian'));
      await visitor.heading('谁做监护人或担保人');
      await visitor.tabsTo(page.locator('#guardianName'));
      await page.keyboard.type('王小明');
      await visitor.tabsTo(page.locator('#guardianRelation'));
      await page.keyboard.press('ArrowDown');
      await visitor.tabsTo(page.locator('#guardianPhone'));
      await page.keyboard.type('13800000099');
      await goesOn('申请住养老院');
      await isClean('application-filled');
      await enter(task('check'));
      await visitor.heading('请检查一遍再提交');
      await isClean('application-check');
      await goesOn('已提交');
      const id = await newest();
      await visitor.opens(`/bookings/${id}`);
      await page.locator('[data-live=live]').waitFor();
      await world().accepts(id);
      await page.getByText('已为您保留到').waitFor();
      await visitor.submit.waitFor();
      await enter(visitor.submit);
      await page.locator('.summary').waitFor();
      await isClean('stay-kept-faults');
      await chooses('promise');
      await enter(visitor.submit);
      await page.getByText('已确认，').first().waitFor();
      await isClean('stay-confirmed');
    });

    it('is prepared on two devices, with papers one by one, by touch', async () => {
      await world().makesRoom();
      const { page } = await arrives(PHONE);
      const kept = async (): Promise<unknown> =>
        page.waitForResponse(
          (answer) => answer.url().includes('/v1/drafts/') && answer.request().method() === 'PUT',
        );
      await visitor.opens('/book/care-home');
      await task('who').tap();
      await page.locator('label:has(#person)').tap();
      let draft = kept();
      await visitor.submit.tap();
      await draft;
      await task('stay').tap();
      await page.locator('label:has(#start)').tap();
      await page.locator('label:has(#stay-2)').tap();
      await page.locator('label:has(#trialNights)').tap();
      draft = kept();
      await visitor.submit.tap();
      await visitor.heading('申请住养老院');
      await draft;

      const other = await world().visitor(PHONE);
      await other.signsIn();
      await other.page
        .getByRole('link', { name: /继续未完成的预约/ })
        .first()
        .tap();
      await other.heading('申请住养老院');
      await other.page.locator('#task-stay', { hasText: '试住 7 晚' }).waitFor();
      await other.page.context().close();

      await task('papers').tap();
      await visitor.heading('入住材料');
      await task('identity').tap();
      await visitor.heading('身份证');
      await page
        .locator('#sheet')
        .setInputFiles({ ...PHOTO, mimeType: 'text/plain', name: 'a.txt', buffer: Buffer.from('x') });
      await page.locator('.summary').waitFor();
      await page.locator('#sheet').setInputFiles(PHOTO);
      await page.getByText('第 1 张，').waitFor();
      await page.getByRole('button', { name: /打开看/ }).tap();
      await page.locator('img.sheet').waitFor();
      await isClean('paper-given');
      await page.locator('#sheet').setInputFiles({
        name: 'report.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7\n1 0 obj << /Type /Page >> endobj\n%%EOF\n'),
      });
      await page.getByText('第 2 张，').waitFor();
      await page.getByRole('button', { name: /删除/ }).last().tap();
      await page.getByText('第 2 张，').waitFor({ state: 'detached' });
      await visitor.submit.tap();
      await visitor.heading('入住材料');
      await task('medical_report').tap();
      await visitor.heading('体检报告');
      await page.getByRole('button', { name: '以后补交' }).tap();
      await visitor.heading('入住材料');
      await page.locator('#task-identity', { hasText: '已交 1 张' }).waitFor();
      await page.locator('#task-medical_report', { hasText: '以后补交' }).waitFor();
      await isClean('papers-some');
      await visitor.submit.tap();
      await visitor.heading('申请住养老院');
      await page.locator('#task-papers', { hasText: '已交 1 样' }).waitFor();
    });

    it('begins with a trial, which is made permanent by one press', async () => {
      const id = await world().applies({ trial: true, nights: 15 });
      await world().accepts(id);
      const { page } = await arrives(PHONE);
      await visitor.opens(`/bookings/${id}`);
      await page.locator('label:has(#promise)').tap();
      await visitor.submit.tap();
      await page.getByText('这次是试住').waitFor();
      await isClean('stay-trial');
      await page.getByRole('button', { name: '转为长期入住' }).tap();
      await visitor.heading('已提交');
      await page.getByRole('link', { name: '看进度' }).tap();
      await page.getByText('由试住转为长期入住').first().waitFor();
      await visitor.opens(`/bookings/${id}`);
      await page.getByRole('link', { name: '看长期入住的进度' }).waitFor();
      await isClean('stay-continued');
    });

    it('can be asked for again by one press, when the bed is no longer kept', async () => {
      const id = await world().applies();
      await world().accepts(id);
      const { page } = await arrives(PHONE);
      await visitor.opens(`/bookings/${id}`);
      await page.locator('[data-live=live]').waitFor();
      await page.getByText('已为您保留到').waitFor();
      await world().stack.sql('UPDATE stay_application SET kept_until = now(3) WHERE request_id = ?', [id]);
      await page.getByRole('link', { name: '再申请一次' }).waitFor();
      await isClean('stay-lapsed');
      await page.getByRole('link', { name: '再申请一次' }).tap();
      await visitor.heading('请检查一遍再提交');
      await page.getByText('王小明').waitFor();
      await visitor.submit.tap();
      await visitor.heading('已提交');
    });

    it.each(SCREENS)('looks right on $name', async (screen) => {
      const id = await world().applies({ trial: true, nights: 7 });
      await world().accepts(id);
      const { page } = await arrives(screen);
      await visitor.opens(`/bookings/${id}`);
      await page.locator('#moveInOn').waitFor();
      await isClean('stay-kept');
    });
  });
}
