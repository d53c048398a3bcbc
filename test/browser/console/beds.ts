import { type BoardBed } from '@yilian/contracts';
import { figures } from '../figures';
import { looksRight } from '../looks';
import { type Visitor } from '../visitor';
import { type World } from '../world';
import { LargeHome } from './beds-house';
import { STAFF_PHONE } from './screens';

const worst = (list: readonly number[]): number => Math.max(...list);
const tile = ({ page }: Visitor, { id }: Pick<BoardBed, 'id'>) => page.locator(`#bed-${id}`);
const isNow = async (visitor: Visitor, { id }: BoardBed, state: string): Promise<void> =>
  visitor.page.locator(`[data-bed="${id}"][data-state=${state}]`).waitFor();
const opens = async (visitor: Visitor, bed: BoardBed): Promise<void> => {
  await tile(visitor, bed).click();
  await visitor.page.locator('#bed-title').waitFor();
};
const closes = async ({ page }: Visitor): Promise<void> => page.click('[data-act=close]');
const admits = async ({ page }: Visitor, name: string, sex: 'female' | 'male'): Promise<void> => {
  await page.fill('#first-name', name);
  await page.locator(`[name=first-sex][value=${sex}]`).check();
  await page.locator('form:has(#first-name) button[type=submit]').click();
};

/** By mouse; the drop comes once the board shows where it would land. */
const drags = async (visitor: Visitor, from: BoardBed, to: BoardBed): Promise<void> => {
  await tile(visitor, from).hover();
  await visitor.page.mouse.down();
  // The drag begins with the first move: before the page scrolls to where it leads.
  await tile(visitor, from).hover({ position: { x: 20, y: 20 } });
  await tile(visitor, to).hover();
  await tile(visitor, to).hover();
  await visitor.page.locator(`#bed-${to.id}.tile-over`).waitFor();
  await visitor.page.mouse.up();
};

/** What managers do with beds, alone and two at once. */
export function bedBoards(world: () => World): void {
  describe('the board of a home with 1,000 beds', () => {
    let home: LargeHome;
    let [first, second]: readonly Visitor[] = [];
    let free: BoardBed[];
    beforeAll(async () => {
      home = await LargeHome.of(world());
      [first, second] = [await home.sits(0), await home.sits(1)];
    }, 120_000);
    beforeEach(async () => {
      free = (await home.board()).beds.filter(
        ({ state, guests }) => state === 'vacant' && guests.length === 0,
      );
    });
    afterAll(async () => {
      for (const visitor of [first, second]) await visitor?.page.context().close();
    });

    it('is drawn in half a second', async () => {
      const { page } = first!;
      const times: number[] = [];
      for (let round = 0; round < 3; round += 1) {
        await page.click('a[href="/console"]');
        await page.locator('#taking').waitFor();
        times.push(
          await page.evaluate(
            async () =>
              new Promise<number>((resolve) => {
                const began = performance.now();
                document.querySelector<HTMLElement>('a[href="/console/beds"]')!.click();
                const look = (): void => {
                  const isThere = document.querySelectorAll('.tile').length >= 1_000;
                  requestAnimationFrame(isThere ? () => resolve(performance.now() - began) : look);
                };
                look();
              }),
          ),
        );
      }
      figures.note('board of 1,000 beds drawn, median', times.sort((a, b) => a - b)[1]!);
    });

    it('shows a change to the other manager within a second', async () => {
      const times: number[] = [];
      for (const bed of free.slice(0, 8)) {
        await opens(first!, bed);
        const seen = isNow(second!, bed, 'cleaning').then(() => Date.now());
        const began = Date.now();
        await first!.page.click('[data-set=cleaning]');
        times.push((await seen) - began);
        await closes(first!);
      }
      figures.note('change of a bed on the other screen, worst', worst(times));
    });

    it('shows both when two change one bed, and lets the later one choose', async () => {
      const [bed, other] = [free.at(-1)!, free.at(-2)!];
      await opens(second!, bed);
      await second!.page.click('[data-act=admit]');
      await opens(first!, bed);
      await first!.page.click('[data-set=maintenance]');
      await isNow(second!, bed, 'maintenance');
      await admits(second!, '李伯', 'male');
      await second!.page.locator('[data-conflict]').waitFor();
      expect(await second!.page.locator('[data-conflict]').textContent()).toMatch(
        /现在是：维修.*您要做的：入住 李伯/su,
      );
      // One floor: a picture of all of them is too tall.
      await second!.page.selectOption('#filter-floor', bed.floor);
      await second!.page.evaluate(() => scrollTo(0, 0));
      await looksRight(second!, 'beds-conflict', [second!.screen]);
      await second!.page.selectOption('#filter-floor', '');
      await second!.page.click('[data-conflict-theirs]');
      await closes(second!);

      await opens(second!, other);
      await second!.page.click('[data-act=admit]');
      await home.acts([{ act: 'note', bedId: other.id, version: other.version, note: '床单已换' }]);
      await admits(second!, '李伯', 'male');
      await second!.page.click('[data-conflict-mine]');
      await isNow(first!, other, 'occupied');
      await closes(second!);
      expect([first!.complaints, second!.complaints]).toEqual([[], []]);
    });

    it('is used with the keyboard alone', async () => {
      const { page } = first!;
      await first!.opens('/console/beds');
      const [bed] = free;
      await first!.tabsTo(page.locator('.tile[tabindex="0"]'));
      for (let steps = 0; steps < 60; steps += 1) {
        if (await tile(first!, bed!).evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press(steps === 0 ? 'ArrowDown' : steps === 1 ? 'ArrowUp' : 'ArrowRight');
      }
      await page.keyboard.press('Enter');
      expect(await page.locator('#bed-title').evaluate((element) => element === document.activeElement)).toBe(
        true,
      );
      await first!.tabsTo(page.locator('#bed-note'));
      await page.keyboard.type('靠窗，夜里要留灯');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator('.bed-event-note', { hasText: '靠窗' }).waitFor();
      await page.keyboard.press('Escape');
      expect(await tile(first!, bed!).evaluate((element) => element === document.activeElement)).toBe(true);
    });

    it('moves somebody by mouse as by keyboard: a question first, and reasons where it cannot be', async () => {
      const { page } = first!;
      const { beds } = await home.board();
      const lived = beds.filter(({ state, room }) => state === 'occupied' && room === '601');
      const [from, taken, to] = [lived[0]!, lived[1]!, free.at(-1)!];
      await first!.opens('/console/beds');
      await drags(first!, from, taken);
      await page.locator('[data-drop-refused]', { hasText: '这张床不空' }).waitFor();
      await drags(first!, from, to);
      await page.locator('dialog[open] [data-act=drop]').waitFor();
      await isNow(first!, from, 'occupied');
      await page.click('dialog[open] [data-act=drop]');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
      const now = new Map((await home.board()).beds.map(({ id, state }) => [id, state]));
      expect([now.get(from.id), now.get(to.id)]).toEqual(['vacant', 'occupied']);
    });

    it('takes a couple, and moves one of them, by touch on a phone', async () => {
      const visitor = await home.sits(0, STAFF_PHONE);
      const { page } = visitor;
      const [bed, other, third] = free.slice(20);
      await tile(visitor, bed!).tap();
      await page.locator('[data-act=admit]').tap();
      await page.getByText('两个人一起').tap();
      await page.fill('#second-name', '赵婶');
      await page.locator('[name=second-sex][value=female]').check();
      await page.selectOption('#other-bed', other!.id);
      await admits(visitor, '赵叔', 'male');
      await page.locator('[data-act=move]').waitFor();
      await page.locator('[data-act=move]').tap();
      await page.selectOption('#move-to', third!.id);
      await page.locator('form:has(#move-to) button[type=submit]').tap();
      await page.getByText('移出').first().waitFor();
      const now = new Map(
        (await home.board()).beds.map((one) => [one.id, one.guests.map(({ name }) => name)]),
      );
      expect([now.get(bed!.id), now.get(other!.id), now.get(third!.id)]).toEqual([[], ['赵婶'], ['赵叔']]);
      await page.context().close();
    });

    it('says once that nothing changed, and families read that it is from today', async () => {
      await first!.page.click('[data-act=confirm]');
      await first!.page.locator('[data-confirmed]', { hasText: '上次核对' }).waitFor();
      await first!.page.locator('.vacancy', { hasText: '今天' }).waitFor();
    });
  });
}
