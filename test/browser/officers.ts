import { newId } from '@yilian/kernel';
import { content } from '../e2e/person';
import { type Screen, SCREENS } from './screens';
import { type Visitor } from './visitor';
import { type World } from './world';

const DESK: Screen = SCREENS.find(({ name }) => name === 'desk')!;

/** The desk of an officer: whom to call, and what was objected to. */
export function officers(world: () => World): void {
  describe('the desk of an officer', () => {
    let request: string;
    beforeAll(async () => {
      await world().orders(4);
      request = await world().acceptedBooking(5);
      const officer = await world().townOfficer();
      const body = { words: '我想自己做饭' };
      content(await officer.ask('POST', `/v1/requests/${request}/objections`, { key: newId(), body }));
    });
    const waits = async (table: 'person_notice' | 'objection', open: string): Promise<number> =>
      (await world().stack.sql<{ id: string }>(`SELECT id FROM ${table} WHERE ${open}`)).length;
    const signedIn = async (screen: Screen, login: string): Promise<Visitor> => {
      const visitor = await world().visitor(screen);
      await visitor.signsIn(login);
      return visitor;
    };

    it('leads to a call that is made once and noted, by keyboard alone', async () => {
      const officer = await signedIn(DESK, 'demo-town-officer');
      const { page } = officer;
      const press = async (name: string | RegExp): Promise<void> => {
        await officer.tabsTo(page.getByRole('button', { name }).first());
        await page.keyboard.press('Enter');
      };
      await officer.opens('/office');
      await officer.tabsTo(page.getByRole('link', { name: /要打的电话/ }));
      await page.keyboard.press('Enter');
      await officer.heading('要打的电话');
      await page.locator('article').first().waitFor();
      const before = await waits('person_notice', 'account_id IS NULL AND told_at IS NULL');
      await press('查看电话');
      await page.locator('article a[href^="tel:"]').waitFor();
      await press(/已经告诉本人/);
      await page.locator('#announce-now', { hasText: '告诉了本人' }).waitFor({ state: 'attached' });
      expect(await waits('person_notice', 'account_id IS NULL AND told_at IS NULL')).toBe(before - 1);
      expect(officer.complaints).toEqual([]);
      await page.context().close();
    });

    it('shows an objection in its own words with what to do, and notes that it is settled', async () => {
      const officer = await signedIn(DESK, 'demo-town-officer');
      const { page } = officer;
      await officer.opens('/objections');
      const card = page.locator('article', { hasText: '我想自己做饭' });
      await card.getByText('打电话给长者本人').waitFor();
      await officer.picture('objections-open');
      await card.getByRole('button', { name: '已处理' }).click();
      await card.waitFor({ state: 'detached' });
      expect(await waits('objection', `request_id = '${request}' AND settled_at IS NULL`)).toBe(0);
      expect(officer.complaints).toEqual([]);
      await page.context().close();
    });

    it('is not there for a family', async () => {
      const family = await signedIn(DESK, 'demo-family');
      for (const path of ['/office', '/office/answering', '/calls', '/objections']) {
        await family.page.goto(family.origin + path);
        await family.heading('没有找到这个页面');
      }
      expect(family.complaints).toEqual([]);
      await family.page.context().close();
    });
  });
}
