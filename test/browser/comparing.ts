import { allFaults } from './checks';
import { PHONE, SCREENS } from './screens';
import { type Visitor } from './visitor';
import { type World } from './world';

const DESK = SCREENS.find(({ name }) => name === 'desk')!;
const MEALS = '/facilities?service=meal&town=441900003';

/** One facility, and several side by side. */
export function comparing(world: () => World): void {
  describe('comparing', () => {
    let visitor: Visitor;
    beforeEach(async () => (visitor = await world().visitor(DESK)));
    afterEach(async () => {
      expect(visitor.complaints).toEqual([]);
      await visitor.page.context().close();
    });

    it('two, then four, are chosen and put side by side by keyboard', async () => {
      const { page } = visitor;
      const choose = async (number: number): Promise<void> => {
        await visitor.tabsTo(page.getByRole('button', { name: /加入比较/ }).nth(number));
        await page.keyboard.press('Space');
      };
      await visitor.opens(MEALS);
      await choose(0);
      await page.locator('.compare-bar', { hasText: '再选一家' }).waitFor();
      await choose(1);
      await visitor.tabsTo(page.getByRole('link', { name: '比较这 2 家' }));
      await page.keyboard.press('Enter');
      await visitor.heading('比较机构');
      await page.locator('.compare-table').waitFor();
      expect(await page.locator('.compare-table thead th').count()).toBe(3);
      await page.goBack();
      await choose(2);
      await choose(3);
      // Those that are in can be taken out; nobody else fits in.
      const others = page.getByRole('button', { name: /最多比较 4 家/ });
      expect(await others.first().isDisabled()).toBe(true);
      await page.getByRole('link', { name: '比较这 4 家' }).click();
      await page.locator('.compare-table thead th').nth(4).waitFor();
    });

    it('marks a row exactly when its values differ, for whoever has the address', async () => {
      const { facilities } = await world().facilities();
      await visitor.opens(`/compare?ids=${facilities.join()}`);
      await visitor.page.locator('.compare-table').waitFor();
      const rows = await visitor.page.locator('.compare-table tbody tr').evaluateAll((all) =>
        all.map((row) => ({
          marked: row.querySelector('.differs')?.textContent === '不同',
          differs: new Set(Array.from(row.querySelectorAll('td'), (cell) => cell.textContent)).size > 1,
        })),
      );
      expect(rows.length).toBeGreaterThan(8);
      expect(rows.filter(({ marked, differs }) => marked !== differs)).toEqual([]);
      expect(rows.some(({ differs }) => differs)).toBe(true);
    });

    it('goes on paper as a table, without anything to press', async () => {
      const { page } = visitor;
      const { facilities } = await world().facilities();
      await visitor.opens(`/compare?ids=${facilities.join()}`);
      await page.locator('.compare-table').waitFor();
      await page.emulateMedia({ media: 'print' });
      // The width of A4 between its margins.
      await page.setViewportSize({ width: 718, height: 1_000 });
      expect(await page.locator('button:visible, .help:visible').count()).toBe(0);
      expect(await page.locator('.compare-table').evaluate((table) => table.scrollWidth <= 718)).toBe(true);
      await visitor.picture('compare-on-paper');
    });
  });

  it('a facility keeps its acts in sight, and what has the focus is not under them', async () => {
    const visitor = await world().visitor(PHONE);
    const { facilities } = await world().facilities();
    await visitor.opens(`/facilities/${facilities[0]!}`);
    await visitor.page.locator('.day').first().waitFor();
    await visitor.page.locator('.contents a').nth(3).click();
    expect(await visitor.page.evaluate(() => document.activeElement?.id)).toBe('place');
    const bar = visitor.page.locator('.acts-bar');
    expect(await bar.locator('a').first().getAttribute('href')).toMatch(/^tel:/);
    expect(await bar.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    expect(await allFaults(visitor.page, PHONE)).toEqual([]);
    await visitor.page.context().close();
  });
}
