/**
 * `npm run pictures -- [NAME…]`: walks through an invented city in a real browser and makes the pictures in docs/pictures
 * anew, or only those of these names. What they show stands in `test/browser/tour.ts` and `tour-of-providers.ts`.
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

await runOnPrivateServers({
  ...{ name: 'pictures', script: 'browser/tour-main.js', moreEnv: withBrowser },
  args: process.argv.slice(2),
});
