import { type BedBoard, type BoardBed } from '@yilian/contracts';
import { looksRight } from '../looks';
import { type Visitor } from '../visitor';
import { type World } from '../world';
import { STAFF_DESK, STAFF_PHONE, STAFF_SCREENS } from './screens';
import { type ConsoleStage, staffAccount } from './stage';

/** Guests of bookings come, or do not. */
export function arrivals(world: () => World, stage: () => ConsoleStage): void {
  const board = async (): Promise<BedBoard> => {
    const { manager, service } = stage().home;
    return manager.get<BedBoard>(`/v1/services/${service.id}/board`);
  };
  /** The bed that is kept for somebody today: for the guest of the stage, else for a new one. One person books one stay. */
  const comes = async (): Promise<BoardBed> => {
    const kept = async (): Promise<BoardBed | undefined> =>
      (await board()).beds.find(({ guests }) => guests.some(({ booking }) => booking?.arrived === false));
    const there = await kept();
    if (there) return there;
    await stage().home.answers((await stage().home.isAppliedFor()).offer, 'acceptance');
    return (await kept())!;
  };
  /** A free bed becomes one that would do, too. */
  const another = async ({ kind }: BoardBed): Promise<void> => {
    const free = (await board()).beds.find(({ state, guests }) => state === 'vacant' && guests.length === 0)!;
    const { id, version, floor, room, number } = free;
    await stage().home.manager.put(`/v1/beds/${id}`, { version, floor, room, number, kind, sexRule: 'any' });
  };
  const arrives = async (screen = STAFF_DESK): Promise<Visitor> => {
    const visitor = await world().visitor(screen);
    await visitor.signsIn(...staffAccount('home', stage()));
    await visitor.opens('/console/beds');
    return visitor;
  };
  const leaves = async (visitor: Visitor): Promise<void> => {
    expect(visitor.complaints).toEqual([]);
    await visitor.page.context().close();
  };
  const stateOf = async ({ id }: BoardBed): Promise<string | undefined> =>
    (await board()).beds.find((bed) => bed.id === id)?.state;

  describe('guests who come', () => {
    it('who do not come free the bed, by touch', async () => {
      const kept = await comes();
      const visitor = await arrives(STAFF_PHONE);
      const { page } = visitor;
      await visitor.presses(page.locator(`[data-arrival="${kept.id}"] button`));
      await visitor.presses(page.locator('[data-act=missing]'));
      await visitor.presses(page.locator('[data-act=free]'));
      await page.getByText('请选择原因').waitFor();
      await looksRight(visitor, 'beds-arrival-missed', STAFF_SCREENS);
      await page.check('#miss-reason');
      await visitor.presses(page.locator('[data-act=free]'));
      await page.locator('[data-told]').waitFor();
      expect(await stateOf(kept)).toBe('vacant');
      await leaves(visitor);
    });

    it('are given another bed by keyboard, after somebody else was at the one that was kept', async () => {
      const kept = await comes();
      await another(kept);
      const visitor = await arrives();
      const { page } = visitor;
      await page.locator(`[data-arrival="${kept.id}"] button`).click();
      await page.locator('#arrival-bed').waitFor();
      const [now] = (await board()).beds.filter(({ id }) => id === kept.id);
      // Between the look at the board and the press somebody else was at this bed.
      await page.route('**/v1/services/*/board', async (route) => route.abort());
      const note = { act: 'note', bedId: now!.id, version: now!.version, note: '床单已换' };
      await stage().home.acts([note]);
      await page.click('[data-act=arrive]');
      await page.locator('.refusal').waitFor();
      await looksRight(visitor, 'beds-arrival-conflict', [visitor.screen]);
      visitor.complaints.length = 0;
      await page.unroute('**/v1/services/*/board');
      const again = page.getByRole('button', { name: '重试' });
      await again.click();
      await again.waitFor({ state: 'detached' });
      await page.selectOption('#arrival-bed', { index: 1 });
      await visitor.tabsTo(page.locator('[data-act=arrive]'));
      await page.keyboard.press('Enter');
      await page.locator('[data-told]').waitFor();
      expect(await stateOf(kept)).toBe('vacant');
      await leaves(visitor);
    });
  });
}
