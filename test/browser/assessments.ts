import { AssessmentStage } from './assessment-stage';
import { PHONE, type Screen, SCREENS } from './screens';
import { type World } from './world';

const DESK: Screen = SCREENS.find(({ name }) => name === 'desk')!;
const PARTS = ['自理能力', '基础运动能力', '精神状态', '感知觉与社会参与'];

/** What is needed: five questions without a name, and the assessment by two officers. */
export function assessments(world: () => World): void {
  let stage: AssessmentStage;
  beforeAll(async () => (stage = await AssessmentStage.of(world())));

  describe('five questions', () => {
    it('lead to a suggestion and into the booking by keyboard alone, and store nothing', async () => {
      const visitor = await world().visitor(PHONE);
      const { page } = visitor;
      const sent: string[] = [];
      page.on('request', (request) => {
        if (request.method() !== 'GET' || request.url().includes('/v1/')) sent.push(request.url());
      });
      await visitor.opens('/needs');
      for (const answer of ['answer', 'answer-1', 'answer', 'answer-1', 'answer']) {
        await visitor.tabsTo(page.locator('#answer'));
        const down = Number(answer.split('-')[1] ?? 0);
        await page.keyboard.press('Space');
        for (let times = 0; times < down; times += 1) await page.keyboard.press('ArrowDown');
        await visitor.tabsTo(visitor.submit);
        const title = await page.title();
        await page.keyboard.press('Enter');
        await page.waitForFunction((before) => document.title !== before, title);
      }
      await visitor.heading('给您的建议');
      await page.getByRole('heading', { name: '可以先看看：上门照护' }).waitFor();
      await page.getByText('这不是正式评估').waitFor();
      expect(sent).toEqual([]);
      await visitor.tabsTo(page.getByRole('link', { name: '预约上门照护' }));
      await page.keyboard.press('Enter');
      await visitor.heading('登录');
      expect(page.url()).toContain('task=bathing');
      await page.fill('#login', 'demo-family');
      await page.fill('#password', 'demo-silver-bridge');
      await visitor.submit.click();
      await visitor.heading('为哪位长者预约');
      await page.locator('label:has(#person)').click();
      await visitor.submit.click();
      await visitor.heading('需要帮什么忙');
      expect(await page.locator('#task').isChecked()).toBe(true);
      expect(visitor.complaints).toEqual([]);
      await page.context().close();
    });

    it('keep the answers on the way back', async () => {
      const visitor = await world().visitor(PHONE);
      const { page } = visitor;
      await visitor.opens('/needs');
      await page.locator('label:has(#answer)').click();
      await visitor.submit.click();
      await visitor.heading('走路、洗澡');
      await page.goBack();
      await visitor.heading('白天有人');
      expect(await page.locator('#answer').isChecked()).toBe(true);
      await page.context().close();
    });
  });

  describe('an assessment', () => {
    it('is entered by one officer, confirmed by another, and read by the family', async () => {
      const { person } = await stage.registered();
      const first = await world().visitor(DESK);
      await first.signsIn('demo-town-officer');
      await first.opens(`/assess/${person}`);
      await first.page.locator('label:has(#reason)').click();
      await first.submit.click();
      for (const part of PARTS) {
        await first.heading(part);
        for (const item of await first.page.locator('fieldset.choices').all()) {
          await item.locator('.choice').first().click();
        }
        await first.submit.click();
      }
      await first.heading('诊断和风险事件');
      await first.page.locator('label:has(#coma)').click();
      await first.page.locator('label:has(#dementia-1)').click();
      await first.page.locator('label:has(#mentalDisorder)').click();
      for (const event of ['fall', 'lost', 'choking', 'self_harm', 'other'])
        await first.page.fill(`#${event}`, '0');
      await first.submit.click();
      await first.heading('核对评估');
      await first.page.getByText('90 / 90 分').waitFor();
      await first.page.locator('.level', { hasText: '1 轻度失能' }).waitFor();
      await first.submit.click();
      await first.page.getByText('等另一位评估员确认').waitFor();
      expect(await first.page.getByRole('button', { name: '确认，结果生效' }).count()).toBe(0);

      const second = await world().visitor(DESK);
      await second.signsIn('demo-city-officer');
      await second.opens(new URL(first.page.url()).pathname);
      await second.page.getByRole('button', { name: '确认，结果生效' }).click();
      await second.heading('能力评估报告');
      await second.page.locator('.level', { hasText: '1 轻度失能' }).waitFor();
      await second.page.getByText('下次评估不晚于').waitFor();
      for (const { page, complaints } of [first, second]) {
        expect(complaints).toEqual([]);
        await page.context().close();
      }
    });

    it('goes back with a note that its author reads', async () => {
      const { person, id } = await stage.entered();
      const second = await world().visitor(DESK);
      await second.signsIn('demo-city-officer');
      await second.opens(`/assess/${person}/${id}/check`);
      await second.page.getByRole('button', { name: '退回修改' }).click();
      await second.page.locator('.summary', { hasText: '请写明退回的原因' }).waitFor();
      await second.page.fill('#note', '请再看行走一项');
      await second.page.getByRole('button', { name: '退回修改' }).click();
      await second.heading('能力评估');
      await second.page.context().close();
      const first = await world().visitor(DESK);
      await first.signsIn('demo-town-officer');
      await first.opens(`/assess/${person}/${id}/movement`);
      await first.page.getByText('请再看行走一项').waitFor();
      await first.page.context().close();
    });
  });
}
