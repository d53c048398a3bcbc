import { type BedActsDone, type BedBoard, type BoardBed } from '@yilian/contracts';
import { looksRight } from '../looks';
import { type Screen } from '../screens';
import { type Visitor } from '../visitor';
import { type World } from '../world';
import { STAFF_DESK, STAFF_PHONE, STAFF_SCREENS } from './screens';
import { type ConsoleStage, staffAccount } from './stage';

const MINUTE_MS = 60_000;

/** Managers who take back what they have just done with beds. */
export function undoing(world: () => World, stage: () => ConsoleStage): void {
  const sits = async (screen: Screen): Promise<Visitor> => {
    const visitor = await world().visitor(screen);
    await visitor.signsIn(...staffAccount('home', stage()));
    await visitor.opens('/console/beds');
    await visitor.page.click('[data-view=board]');
    await visitor.page.locator('[data-bed]').first().waitFor();
    return visitor;
  };
  const board = async (): Promise<BedBoard> => {
    const { manager, service } = stage().home;
    return manager.get<BedBoard>(`/v1/services/${service.id}/board`);
  };
  const isFree = ({ state, sexRule, guests }: BoardBed): boolean =>
    state === 'vacant' && sexRule !== 'male' && guests.length === 0;
  const freeBeds = async (): Promise<readonly [BoardBed, BoardBed]> => {
    const [first, second] = (await board()).beds.filter(isFree);
    return [first!, second!];
  };
  const now = async ({ id }: BoardBed): Promise<BoardBed> =>
    (await board()).beds.find((bed) => bed.id === id)!;
  const isNow = async ({ page }: Visitor, { id }: BoardBed, state: string): Promise<void> =>
    page.locator(`[data-bed="${id}"][data-state=${state}]`).waitFor({ state: 'attached' });
  /** Does it by keyboard, and goes on to the way back. */
  const repairs = async (visitor: Visitor, { id }: BoardBed): Promise<void> => {
    const { page } = visitor;
    await page.locator(`#bed-${id}`).focus();
    await page.keyboard.press('Enter');
    await visitor.tabsTo(page.locator('[data-set=maintenance]'));
    await page.keyboard.press('Enter');
    await page.locator('[data-undo=open]').waitFor();
    await visitor.tabsTo(page.locator('[data-act=undo]'));
  };

  describe('what was just done with beds', () => {
    it('is announced and taken back by keyboard, and its history tells both', async () => {
      const visitor = await sits(STAFF_DESK);
      const { page } = visitor;
      const [bed] = await freeBeds();
      await repairs(visitor, bed);
      await page.locator('#announce-polite', { hasText: '秒内可以撤回' }).waitFor({ state: 'attached' });
      await page.keyboard.press('Enter');
      await page.locator('[data-undo=done]').waitFor();
      await isNow(visitor, bed, 'vacant');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('已撤回');
      await page.locator('#bed-history ~ * li', { hasText: '撤回' }).first().waitFor();
      // Whoever goes on does not take the message along.
      await page.keyboard.press('Tab');
      await page.locator('[data-undo]').waitFor({ state: 'detached' });
      expect(visitor.complaints).toEqual([]);
      await page.context().close();
    });

    it('stays when somebody else has changed the bed since: what stands there now is told', async () => {
      const visitor = await sits(STAFF_DESK);
      const { page } = visitor;
      const [bed] = await freeBeds();
      await repairs(visitor, bed);
      const set = async (state: string): Promise<void> =>
        stage().home.acts([{ act: 'set', bedId: bed.id, version: (await now(bed)).version, state }]);
      await set('closed');
      await page.keyboard.press('Enter');
      await page.locator('[data-undo=refused]', { hasText: '现在是停用' }).waitFor();
      await isNow(visitor, bed, 'closed');
      await set('vacant');
      await page.context().close();
    });

    it('comes back whole by touch on a phone: who has left, and several beds', async () => {
      const visitor = await sits(STAFF_PHONE);
      const { page } = visitor;
      const [bed, other] = await freeBeds();
      await page.locator(`#bed-${bed.id}`).tap();
      await page.locator('[data-act=admit]').tap();
      await page.fill('#first-name', '何秀兰');
      await page.locator('[name=first-sex][value=female]').check();
      await page.locator('form:has(#first-name) button[type=submit]').tap();
      await page.locator('.bed-panel [data-set=vacant]').tap();
      await page.locator('[data-undo=open]', { hasText: '离开了' }).waitFor();
      await page.locator('[data-act=undo]').tap();
      await page.locator('[data-undo=done]').waitFor();
      expect(await now(bed)).toMatchObject({ state: 'occupied', guests: [{ name: '何秀兰' }] });
      await page.locator('.bed-panel [data-set=vacant]').tap();
      await page.locator('[data-undo=open]').waitFor();
      await page.locator('[data-act=close]').tap();

      await page.locator('[data-act=select]').tap();
      for (const { id } of [bed, other]) await page.locator(`#bed-${id}`).tap();
      await page.locator('[data-bulk=cleaning]').tap();
      await page.locator('[data-undo=open]', { hasText: '清洁' }).waitFor();
      await page.locator('[data-act=undo]').tap();
      await page.locator('[data-undo=done]').waitFor();
      expect([(await now(bed)).state, (await now(other)).state]).toEqual(['vacant', 'vacant']);
      expect(visitor.complaints).toEqual([]);
      await page.context().close();
    });

    it('looks right, and is too late when the server says so', async () => {
      const visitor = await sits(STAFF_DESK);
      const { page } = visitor;
      const [bed] = await freeBeds();
      // A clock that is slow: the page believes that there is more time.
      await page.route('**/v1/services/*/bed-acts', async (route) => {
        const answer = await route.fetch();
        const done = (await answer.json()) as BedActsDone;
        const until = new Date(Date.parse(done.undo!.until) + MINUTE_MS).toISOString();
        await route.fulfill({ response: answer, json: { ...done, undo: { ...done.undo, until } } });
      });
      await repairs(visitor, bed);
      await looksRight(visitor, 'beds-undo', STAFF_SCREENS);
      await world().stack.sql('UPDATE bed_undo SET until_at = now(3)');
      await page.click('[data-act=undo]');
      await page
        .locator('[data-undo=refused]')
        .getByText(/已经过了可以撤回的时间|没有找到/)
        .waitFor();
      await page.click('[data-set=vacant]');
      await isNow(visitor, bed, 'vacant');
      await page.context().close();
    });
  });
}
