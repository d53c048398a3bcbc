import { type FacilityList } from '@yilian/contracts';
import { NOTHING } from './finding-states';
import { PHONE } from './screens';
import { type Visitor } from './visitor';
import { type World } from './world';

const MEALS = '/facilities?service=meal&town=441900003';

/** From a few letters to a facility. */
export function finding(world: () => World): void {
  const focusedId = async ({ page }: Visitor): Promise<string> =>
    page.evaluate(() => document.activeElement?.id ?? '');
  const search = ({ page }: Visitor): string => decodeURIComponent(new URL(page.url()).search);
  const total = async (terms: string): Promise<number> =>
    (await world().family.get<FacilityList>(`/v1/facilities?${terms}`)).total;

  describe('finding', () => {
    let visitor: Visitor;
    beforeEach(async () => (visitor = await world().visitor(PHONE)));
    afterEach(async () => {
      expect(visitor.complaints).toEqual([]);
      await visitor.page.context().close();
    });

    it('suggestions are heard, walked through, closed and taken by keyboard', async () => {
      const { page } = visitor;
      await visitor.opens('/');
      await visitor.tabsTo(page.locator('#find'));
      await page.keyboard.type('dongcheng');
      await page.locator('#announce-polite', { hasText: '条搜索建议' }).waitFor({ state: 'attached' });
      const field = page.locator('#find');
      expect(await field.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowDown');
      const active = await field.getAttribute('aria-activedescendant');
      expect(await page.locator(`#${active!}`).getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('Escape');
      expect([await field.getAttribute('aria-expanded'), await field.inputValue()]).toEqual([
        'false',
        'dongcheng',
      ]);
      await page.keyboard.press('Backspace');
      await page.locator('[role=option]', { hasText: '东城' }).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await visitor.heading('找机构');
      expect(search(visitor)).toBe('?town=441900003');
    });

    it('a few words find a service in a town', async () => {
      const { page } = visitor;
      await visitor.opens('/');
      await page.fill('#find', '东城 送餐');
      await page.keyboard.press('Enter');
      await visitor.heading('找机构');
      await page.locator('article').first().waitFor();
      expect(await page.locator('article').first().innerText()).toContain('送餐');
      expect(search(visitor)).toBe('?q=东城+送餐');
    });

    it('filters narrow the list, the focus goes to the result, and going back undoes it', async () => {
      const { page } = visitor;
      await visitor.opens('/facilities');
      await page.locator('article').first().waitFor();
      const everything = await page.locator('#result').innerText();
      await page.locator('.filters-title').click();
      await page.locator('label:has(#filter-service-3)').click();
      await page.locator('label:has(#filter-hasVacancy)').click();
      await visitor.presses(page.locator('.filters-form button[type=submit]'));
      await page.waitForURL(/service=/);
      await page
        .locator('#result', { hasText: String(await total('service=meal&hasVacancy=true')) })
        .waitFor();
      expect(await focusedId(visitor)).toBe('result');
      await page.getByRole('button', { name: '去掉：现在有空位' }).click();
      await page.waitForURL((url) => !url.search.includes('hasVacancy'));
      await page.goBack();
      await page.goBack();
      await page.locator('#result', { hasText: everything }).waitFor();
      expect(search(visitor)).toBe('');
    });

    it('an option that nobody has is seen and cannot be chosen', async () => {
      await visitor.opens('/facilities?service=meal&from=441900003');
      await visitor.page.locator('article').first().waitFor();
      const none = visitor.page.locator('.choice', { hasText: '（0 家）' }).locator('input');
      expect(await none.count()).toBeGreaterThan(0);
      expect(await none.evaluateAll((all) => all.every((one) => (one as HTMLInputElement).disabled))).toBe(
        true,
      );
    });

    it('when nothing fits, one press without a filter gives as many as it said', async () => {
      const { page } = visitor;
      await visitor.opens(NOTHING);
      const relax = page.locator('.relax button').first();
      const [, said] = /有 (\d+) 家/.exec(await relax.innerText())!;
      expect(await page.getByRole('link', { name: '登记等候：送餐' }).getAttribute('href')).toBe(
        '/book/meal',
      );
      await relax.click();
      await page.locator('#result', { hasText: `找到 ${said!} 家` }).waitFor();
      expect(await focusedId(visitor)).toBe('result');
    });

    it('more is loaded below, and the focus goes on with the first of it', async () => {
      const { page } = visitor;
      await visitor.opens('/facilities');
      await page.getByRole('button', { name: '再看更多' }).click();
      await page.locator('article').nth(20).waitFor();
      expect(await focusedId(visitor)).toBe(
        await page.locator('article').nth(20).getAttribute('aria-labelledby'),
      );
    });

    it('going back from a facility finds the list as it was left', async () => {
      const { page } = visitor;
      await visitor.opens(MEALS);
      const card = page.locator('article').nth(3);
      const id = await card.getAttribute('aria-labelledby');
      await card.locator('.facility-name').click();
      await page.locator('#vacancy').waitFor();
      await page.goBack();
      await page.locator(`#${id!}`).waitFor();
      expect(await focusedId(visitor)).toBe(id);
      expect(
        await page.locator(`#${id!}`).evaluate((one) => one.getBoundingClientRect().top),
      ).toBeGreaterThan(0);
    });

    it('the device is asked where it is only on request, and its place stands in no address', async () => {
      const { page } = visitor;
      await page.context().grantPermissions(['geolocation']);
      await page.context().setGeolocation({ longitude: 113.79, latitude: 23.02 });
      await visitor.opens('/facilities?ask=from');
      await page.selectOption('#from', 'here');
      await visitor.presses(visitor.submit);
      await page.locator('article', { hasText: '直线距离' }).first().waitFor();
      expect(search(visitor)).toBe('?from=here');
    });

    it('without leave to know the place, it says so and nothing is lost', async () => {
      const { page } = visitor;
      await visitor.opens('/facilities?service=meal&ask=from');
      await page.selectOption('#from', 'here');
      await visitor.presses(visitor.submit);
      await page.locator('.fault', { hasText: '没能取得您的位置' }).waitFor();
      expect(await page.locator('#from').inputValue()).toBe('here');
    });

    it('near somebody’s home names the person and never the place', async () => {
      const { page } = visitor;
      await visitor.signsIn();
      await visitor.opens('/people');
      await page.getByRole('link', { name: '找合适的机构' }).first().click();
      await page.locator('article', { hasText: '直线距离' }).first().waitFor();
      expect(search(visitor)).not.toMatch(/lng|lat|near|\d\.\d/);
      const link = await page.locator('article .acts a').first().getAttribute('href');
      expect(link).toContain('person=');
    });

    it('the map is walked by keyboard from a town to a facility', async () => {
      const { page } = visitor;
      await visitor.opens('/facilities?view=map');
      const many = page.locator('.map-many').first();
      await visitor.tabsTo(many);
      await page.keyboard.press('Enter');
      await page.locator('.map-target:focus').waitFor();
      await page.goto(`${visitor.origin}${MEALS}&view=map`);
      const pins = page.locator('a.map-target');
      await visitor.tabsTo(pins.first());
      const name = await pins.first().getAttribute('aria-label');
      await page.keyboard.press('Enter');
      await visitor.heading(name!.replace(/^\d+ /, ''));
    });
  });
}
