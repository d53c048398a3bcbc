import { daysAhead } from '@yilian/testing';
import { looksRight } from '../looks';
import { PHOTO } from '../photo';
import { SCREENS } from '../screens';
import { type Visitor } from '../visitor';
import { type World } from '../world';
import { AtTheDesk } from './at-the-desk';
import { STAFF_DESK, STAFF_PHONE, STAFF_SCREENS } from './screens';
import { type ConsoleStage } from './stage';

const FOUND = '三楼走廊堆放了杂物，安全出口打不开。';
const DONE = '今天已清空走廊，装了常闭门，并培训了夜班。';

/** An officer finds something, the house puts it right, and both see at once what the other does. */
export function corrections(world: () => World, stage: () => ConsoleStage): void {
  const types = async ({ page }: Visitor, id: string, date: string): Promise<void> => {
    const [year = '', month = '', day = ''] = date.split('-');
    await page.fill(`#${id}`, year);
    await page.fill(`#${id}-month`, month);
    await page.fill(`#${id}-day`, day);
  };

  describe('corrections', () => {
    it('go from an officer to the house and back until they are accepted', async () => {
      const desk = await AtTheDesk.sits(world(), stage(), STAFF_PHONE, { who: 'home' });
      const manager = desk.visitor;
      await manager.opens('/console/corrections');
      await manager.page.locator('[data-live=live]').waitFor();
      const officer = await world().visitor(SCREENS.find(({ name }) => name === 'desk')!);
      await officer.signsIn('demo-town-officer');

      // The officer writes it down by keyboard alone.
      await officer.opens('/office/findings/new');
      await officer.page.locator('#providerId').selectOption(stage().home.manager.account.providerId);
      await officer.page.locator('#itemCode').selectOption('fire_exits');
      await officer.tabsTo(officer.page.locator('#words'));
      await officer.page.keyboard.type(FOUND);
      await officer.tabsTo(officer.submit);
      await officer.page.keyboard.press('Enter');
      await officer.page.locator('[data-state=open]').waitFor();
      const id = new URL(officer.page.url()).pathname.split('/').at(-1)!;

      // The house sees it at once, and answers by touch with a photo that is chosen without a connection.
      await manager.presses(manager.page.locator(`[data-finding="${id}"] a`));
      await manager.page.getByText(FOUND).waitFor();
      await manager.page.context().setOffline(true);
      await manager.page.setInputFiles('#evidence', PHOTO);
      await manager.page.locator('[data-waiting-file]').waitFor();
      await manager.page.fill('#words', DONE);
      await looksRight(manager, 'desk-correction-waiting', STAFF_SCREENS);
      await manager.page.context().setOffline(false);
      await manager.page.locator('[data-evidence]').waitFor();
      await manager.presses(manager.page.locator('[data-answer] button[type=submit]'));
      await manager.page.locator('[data-state=answered]').waitFor();

      // The officer sees the answer at once, looks at the photo and returns it.
      await officer.page.locator('[data-state=answered]').waitFor();
      await officer.page.locator('[data-evidence] button').click();
      await officer.page.locator('[data-evidence] img').waitFor();
      await officer.page.locator('label:has(#decision-1)').click();
      await types(officer, 'returnDay', daysAhead(5));
      await officer.page.fill('#note', '请补拍夜间的照片。');
      await officer.page.locator('[data-decide] button[type=submit]').click();
      await manager.page.locator('[data-state=returned]').waitFor();
      await looksRight(manager, 'desk-correction-returned', STAFF_SCREENS);
      await manager.page.fill('#words', '已补拍。');
      await manager.presses(manager.page.locator('[data-answer] button[type=submit]'));

      await officer.page.locator('[data-state=answered]').waitFor();
      await officer.page.locator('label:has(#decision)').click();
      await officer.page.locator('[data-decide] button[type=submit]').click();
      await manager.page.locator('[data-state=accepted]').waitFor();
      await looksRight(manager, 'desk-correction-accepted', STAFF_SCREENS, [STAFF_PHONE]);
      desk.forgivesTheCut();
      expect([...manager.complaints, ...officer.complaints]).toEqual([]);
      await officer.page.context().close();
      await manager.page.context().close();
    });

    it('stand among the to-dos of today; more time is asked for by keyboard', async () => {
      const { visitor } = await AtTheDesk.sits(world(), stage(), STAFF_DESK, { who: 'home' });
      const { page } = visitor;
      await visitor.opens('/console');
      await visitor.tabsTo(page.locator('[data-todo="inspection.correction-due"] a').first());
      await page.keyboard.press('Enter');
      await visitor.heading('检查整改');
      await visitor.tabsTo(page.locator(`[data-finding="${stage().finding}"] a`));
      await page.keyboard.press('Enter');
      await page.locator('[data-time]').waitFor();
      await types(visitor, 'until', daysAhead(40));
      await page.fill('#reason', '夜班人员要分批培训。');
      await visitor.tabsTo(page.locator('[data-time] button[type=submit]'));
      await page.keyboard.press('Enter');
      await page.locator('[data-step=ask_time]').waitFor();
      expect(visitor.complaints).toEqual([]);
      await page.context().close();
    });
  });
}
