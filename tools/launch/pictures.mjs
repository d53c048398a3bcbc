/**
 * `npm run pictures`: walks through an invented city in a real browser and makes the pictures in docs/pictures anew. What
 * they show stands in `test/browser/tour.ts`.
 */
import { ensureBrowser } from './browser.mjs';
import { runOnPrivateServers } from './private-run.mjs';
import { step } from './steps.mjs';

async function withBrowser() {
  let browser;
  await step('Chromium', (say) => {
    browser = ensureBrowser(say);
    return browser;
  });
  return { CHROMIUM: browser };
}

await runOnPrivateServers({ name: 'pictures', script: 'browser/tour-main.js', moreEnv: withBrowser });
