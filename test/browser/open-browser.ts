import { type Browser, chromium } from 'playwright-core';
import { keepsScreensOf } from './keep-screens';

const FLAGS = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A microphone that beeps, and nobody who has to allow it.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

/** Opens the browser of a file of tests; what stands on its screens is kept when one of them fails. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    // Downloads have Chinese names; where no language is set a browser can only write ASCII.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    // Only root has to do without the sandbox.
    args: process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS,
  });
  keepsScreensOf(browser);
  return browser;
}
