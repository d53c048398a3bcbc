import { PHONE } from './screens';
import { type Visitor } from './visitor';
import { type World } from './world';

const HAN = /\p{Script=Han}/u;
/** Pages that show nothing of the database, so every word on them is ours. */
const OUR_WORDS = [
  '/',
  '/sign-in',
  '/register',
  '/sos',
  '/help',
  '/settings',
  '/compare',
  '/estimate',
  '/nowhere',
];

/** Language and size: chosen once, right from the first paint on. */
export function reading(world: () => World): void {
  describe('a reader', () => {
    let visitor: Visitor;
    beforeEach(async () => (visitor = await world().visitor(PHONE)));
    afterEach(async () => visitor.page.context().close());

    it('has letters and targets enlarged by one press, and finds them so after coming back', async () => {
      const { page } = visitor;
      await visitor.opens('/');
      await page.getByRole('button', { name: '长辈版' }).click();
      expect(await page.evaluate(() => document.documentElement.dataset['size'])).toBe('elder');
      await page.locator('#announce-polite', { hasText: '长辈版' }).waitFor({ state: 'attached' });
      const answer = await page.reload();
      expect(await answer!.text()).toContain('data-size="elder"');
    });

    it('switches to English on the spot, and no Chinese word is left', async () => {
      const { page } = visitor;
      await visitor.opens('/');
      await page.getByRole('button', { name: 'English' }).click();
      await visitor.heading('Hello');
      for (const path of OUR_WORDS) {
        await visitor.opens(path);
        const text = await page.locator('body').innerText();
        expect({ path, left: text.split('\n').filter((line) => HAN.test(line) && line !== '中文') }).toEqual({
          path,
          left: [],
        });
      }
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    });

    it('begins at the skip link, and after a change of page at its heading', async () => {
      const { page } = visitor;
      await visitor.opens('/');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到主要内容');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      await page.locator('.sos').click();
      await visitor.heading('紧急求助');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      expect(await page.title()).toBe('紧急求助 - 颐联');
    });

    it('who looks for large letters by any of their names gets them', async () => {
      const { page } = visitor;
      await visitor.opens('/');
      await page.fill('#find', '关怀版');
      await page.getByRole('button', { name: '查找' }).click();
      await visitor.heading('设置');
      expect(await page.evaluate(() => document.documentElement.dataset['size'])).toBe('elder');
    });
  });
}
