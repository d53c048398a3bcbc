import { type FacilityPage } from '@yilian/contracts';
import { allFaults } from './checks';
import { withFamilyPhone } from './family-phone';
import { PHONE } from './screens';
import { type Visitor } from './visitor';
import { type World } from './world';

/** Who is asked first: seen before it is sent, for every kind of service, and changed without losing an answer. */
export function choosing(world: () => World): void {
  describe('the provider that was chosen', () => {
    let visitor: Visitor;
    withFamilyPhone(world, (one) => (visitor = one));
    const nameOf = async (id: string): Promise<string> =>
      (await world().family.get<FacilityPage>(`/v1/facilities/${id}`)).name;
    const row = () => visitor.page.locator('.summary-row', { hasText: '先问哪家' });
    const books = async (id: string): Promise<void> => {
      await visitor.opens(`/facilities/${id}`);
      await visitor.page.locator('.acts-bar a[href^="/book/"]').first().click();
    };

    it('is on the check page of meals, can be another one, or any that fits', async () => {
      const { page } = visitor;
      const [first, second] = (await world().facilities()).facilities;
      await books(first!);
      await page.locator('label:has(#person)').click();
      await visitor.submit.click();
      await visitor.heading('哪几天送餐');
      await page.locator('label:has(#days)').click();
      await visitor.submit.click();
      await row()
        .getByText(await nameOf(first!))
        .waitFor();
      await visitor.picture('check-provider');
      await row().getByRole('link').click();
      await visitor.heading('先问哪一家机构');
      await visitor.picture('provider');
      expect(await allFaults(page, PHONE)).toEqual([]);
      await page.getByRole('button', { name: '去列表另选一家' }).click();
      await visitor.heading('找机构');
      await books(second!);
      await visitor.heading('请检查一遍再提交');
      await row()
        .getByText(await nameOf(second!))
        .waitFor();
      await row().getByRole('link').click();
      await page.locator('label:has(#provider-1)').click();
      await visitor.submit.click();
      await row().getByText('哪家合适都可以').waitFor();
      await visitor.submit.click();
      await visitor.heading('已提交');
    });

    it('is on the check page of care homes, by keyboard', async () => {
      const { page } = visitor;
      const [home] = (
        await world().family.get<{ items: readonly { id: string; name: string }[] }>(
          '/v1/facilities?service=residential&hasVacancy=true&sort=price&limit=1',
        )
      ).items;
      await visitor.opens(`/facilities/${home!.id}`);
      await visitor.tabsTo(page.locator('a[href^="/book/care-home"]').first());
      await page.keyboard.press('Enter');
      const opens = async (task: string): Promise<void> => {
        await visitor.heading('申请住养老院');
        await visitor.tabsTo(page.locator(`#task-${task}`));
        await page.keyboard.press('Enter');
      };
      const presses = async (id: string, ...keys: readonly string[]): Promise<void> => {
        await visitor.tabsTo(page.locator(`#${id}`));
        for (const key of keys) await page.keyboard.press(key);
      };
      const writes = async (id: string, text: string): Promise<void> => {
        await presses(id);
        await page.keyboard.type(text);
      };
      const PARTS = { who: ['person'], level: ['dementia'], stay: ['start', 'stay'] };
      for (const [task, ids] of Object.entries(PARTS)) {
        await opens(task);
        for (const id of ids) await presses(id, 'Space');
        await visitor.tabsTo(visitor.submit);
        await page.keyboard.press('Enter');
      }
      await opens('guardian');
      await writes('guardianName', '王小明');
      await presses('guardianRelation', 'ArrowDown');
      await writes('guardianPhone', '13800000099');
      await visitor.tabsTo(visitor.submit);
      await page.keyboard.press('Enter');
      await opens('check');
      await visitor.heading('请检查一遍再提交');
      await row().getByText(home!.name).waitFor();
    });
  });
}
