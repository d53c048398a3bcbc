import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser } from 'playwright-core';

const ROOT = resolve(__dirname, '..', '..');
const FOLDER = join('.data', 'browser', 'failed');
const LONGEST_NAME = 60;

declare global {
  /** Known where pages are tested: takes a picture of every open page. */
  var keepScreens: ((test: string) => Promise<void>) | undefined;
}

/** From now on a test that fails leaves pictures of the pages that are open in this browser, and says what they refuse. */
export function keepsScreensOf(browser: Browser): void {
  globalThis.keepScreens = async (test) => {
    mkdirSync(join(ROOT, FOLDER), { recursive: true });
    const name = test.replaceAll(/\W+/g, '-').slice(0, LONGEST_NAME);
    const pages = browser.contexts().flatMap((context) => context.pages());
    for (const [index, page] of pages.entries()) {
      const path = join(FOLDER, `${name}-${index + 1}.png`);
      try {
        await page.screenshot({ path: join(ROOT, path), timeout: 5_000 });
        const alerts = await page.locator('[role=alert]').allInnerTexts();
        console.warn(`"${test}" failed at ${page.url()}: ${path} ${JSON.stringify(alerts)}`);
      } catch (error) {
        console.warn(`"${test}" failed, and its page cannot be looked at: ${String(error)}`);
      }
    }
  };
}
