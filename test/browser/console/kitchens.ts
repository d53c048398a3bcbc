import { looksRight } from '../looks';
import { SCREENS } from '../screens';
import { type Visitor } from '../visitor';
import { type World } from '../world';
import { STAFF_DESK, STAFF_PHONE } from './screens';
import { type ConsoleStage } from './stage';

const LONELY = '示范何伯';

/** A day of a kitchen: what is cooked, on paper, from door to door, and what follows when nobody opens. */
export function kitchens(world: () => World, stage: () => ConsoleStage): void {
  describe('a kitchen', () => {
    const signedIn = async (login: string, phone = false): Promise<Visitor> => {
      const visitor = await world().visitor(phone ? STAFF_PHONE : STAFF_DESK);
      await visitor.signsIn(login);
      return visitor;
    };
    const at = (page: string): string => `/console/${page}?date=${stage().lunch.date}&meal=lunch`;

    it('sees in words what changed after the cut-off, and prints route sheet and labels', async () => {
      const visitor = await signedIn('demo-kitchen');
      const { page } = visitor;
      await visitor.opens(at('kitchen'));
      await page.locator('[data-change=cancelled]', { hasText: stage().lunch.number }).waitFor();
      await page.emulateMedia({ media: 'print' });
      for (const [path, sign] of [
        ['kitchen', '[data-portions]'],
        ['kitchen/round', '.round-print tbody tr'],
        ['kitchen/labels', '[data-label]'],
      ] as const) {
        await visitor.opens(at(path));
        await page.locator(sign).first().waitFor();
        await visitor.picture(`print-${path.replace('/', '-')}`);
        expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
        expect(await page.locator('.help:visible, main button:visible, main .action:visible').count()).toBe(
          0,
        );
      }
      expect(visitor.complaints).toEqual([]);
      await page.context().close();
    });

    it('says how it went with a thumb; where nobody opened at somebody who lives alone, an officer sees to it', async () => {
      const courier = await signedIn('demo-kitchen', true);
      await courier.opens(at('kitchen/round'));
      const stop = (name: string) => courier.page.locator('article', { hasText: name });
      await courier.presses(stop('示范李伯').locator('[data-say=delivered]'));
      await stop('示范李伯').locator('xpath=self::*[@data-stop="delivered"]').waitFor();
      await courier.page.context().setOffline(true);
      await courier.presses(stop(LONELY).locator('[data-say=not_opened]'));
      await stop(LONELY).getByText('已留在本机').waitFor();
      await courier.picture('round-kept');
      await courier.page.context().setOffline(false);
      await stop(LONELY).locator('xpath=self::*[@data-stop="not_opened"]').waitFor();
      await courier.picture('round-reported');
      expect(courier.complaints).toEqual([]);
      await courier.page.context().close();

      const officer = await world().visitor(SCREENS.find(({ name }) => name === 'desk')!);
      await officer.signsIn('demo-town-officer');
      await officer.opens('/office');
      const { page } = officer;
      const check = page.locator('[data-check]').first();
      await check.waitFor();
      await looksRight(officer, 'welfare-waiting');
      await officer.tabsTo(check.getByRole('button', { name: '我来处理' }));
      await page.keyboard.press('Enter');
      await officer.tabsTo(check.getByRole('button', { name: '填写结果' }));
      await page.keyboard.press('Enter');
      await check.getByRole('button', { name: '结束确认' }).click();
      await check.locator('.summary').waitFor();
      await looksRight(officer, 'welfare-closing');
      await check.getByLabel('外出，平安').check();
      await check.getByLabel('说明').fill('去邻居家吃饭了');
      await officer.tabsTo(check.getByRole('button', { name: '结束确认' }));
      await page.keyboard.press('Enter');
      await page.locator('[data-check]').waitFor({ state: 'detached' });
      const [row] = await world().stack.sql<{ outcome: string }>('SELECT outcome FROM welfare_check');
      expect(row).toEqual({ outcome: 'was_away' });
      expect(officer.complaints).toEqual([]);
      await page.context().close();
    });

    it('writes tomorrow’s menu and copies a week, by keyboard alone', async () => {
      const visitor = await signedIn('demo-kitchen');
      const { page } = visitor;
      await visitor.opens(at('menus'));
      await visitor.tabsTo(page.locator(`[data-day="${stage().lunch.date}"] button`).first());
      await page.keyboard.press('Enter');
      await visitor.tabsTo(page.locator('#dish-1-zh'));
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('蒸排骨');
      await visitor.tabsTo(page.getByRole('button', { name: '保存菜单' }));
      await page.keyboard.press('Enter');
      await page.locator(`[data-day="${stage().lunch.date}"]`, { hasText: '蒸排骨' }).waitFor();
      await visitor.tabsTo(page.getByRole('link', { name: '下一周' }));
      await page.keyboard.press('Enter');
      await visitor.tabsTo(page.locator('[data-copy]'));
      await page.keyboard.press('Enter');
      await page.locator('#announce-now', { hasText: /复制/ }).waitFor({ state: 'attached' });
      await visitor.opens(at('kitchen'));
      await page.locator('[data-change=menu_changed]').waitFor();
      expect(visitor.complaints).toEqual([]);
      await page.context().close();
    });
  });
}
