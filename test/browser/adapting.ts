import { type Page } from 'playwright-core';
import { allFaults } from './checks';
import { figures } from './figures';
import { PHONE, type Screen } from './screens';
import { type Visitor } from './visitor';
import { type World } from './world';

/** A window of 1,280 pixels at 200 %. */
const ZOOMED: Screen = { ...PHONE, name: 'zoom', width: 640, height: 450 };
const PATHS = ['/', '/book/meal/meal-days', '/people/new', '/bookings', '/sos', '/settings', '/help'];

/** The spacing that WCAG 1.4.12 lets readers set. Sent to the browser as text. */
function spaceOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Boxes whose text does not fit any more. Sent to the browser as text. */
function cutTexts(): string[] {
  const faults: string[] = [];
  for (const box of document.querySelectorAll<HTMLElement>('body *')) {
    const hasText = Array.from(box.childNodes).some(
      ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && (textContent ?? '').trim() !== '',
    );
    if (!hasText || !box.checkVisibility() || box.closest('.unseen, .skip') !== null) continue;
    if (getComputedStyle(box).overflow === 'visible') continue;
    if (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1) {
      faults.push(`cut: ${box.tagName.toLowerCase()} “${(box.textContent ?? '').trim().slice(0, 20)}”`);
    }
  }
  return faults;
}

/** Animations that go on although the reader asked for rest. Sent to the browser as text. */
const moving = (): number =>
  document.getAnimations().filter(({ playState }) => playState === 'running').length;

async function cut(page: Page): Promise<string[]> {
  const faults = await page.evaluate(cutTexts);
  figures.note('texts cut off with wider spacing or at 200 %', faults.length);
  return faults;
}

/** What readers change on their own devices is kept to. */
export function adapting(world: () => World): void {
  describe('a reader who', () => {
    const everyPage = async (screen: Screen, look: (visitor: Visitor, path: string) => Promise<void>) => {
      const visitor = await world().visitor(screen);
      await visitor.signsIn();
      for (const path of PATHS) {
        await visitor.opens(path);
        await look(visitor, path);
      }
      await visitor.page.context().close();
    };

    it('sets letters and lines wider loses no text', async () => {
      await everyPage(PHONE, async ({ page }, path) => {
        await page.evaluate(spaceOut);
        expect([path, await cut(page)]).toEqual([path, []]);
      });
    });

    it('zooms to 200 % loses nothing and need not scroll sideways', async () => {
      await everyPage(ZOOMED, async ({ page }, path) => {
        expect([path, await cut(page), await allFaults(page, ZOOMED)]).toEqual([path, [], []]);
      });
    });

    it('forces colours of the own sees where the focus is', async () => {
      await everyPage(PHONE, async (visitor, path) => {
        const { page } = visitor;
        await page.emulateMedia({ forcedColors: 'active' });
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        const outline = await page.evaluate(() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
          return `${outlineStyle} ${outlineWidth}`;
        });
        expect([path, outline]).toEqual([path, 'solid 3px']);
        if (path === '/') await visitor.picture('forced-colours');
      });
    });

    it('asks for less motion sees none', async () => {
      await everyPage(PHONE, async ({ page }, path) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        expect([path, await page.evaluate(moving)]).toEqual([path, 0]);
      });
    });
  });
}
