import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { find, quietApt } from './binaries.mjs';
import { Failure } from './failure.mjs';

/** The shell has no windows of its own to draw, so a fresh visitor costs it a sixth of the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];
const ON_MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const FONT = 'fonts-noto-cjk';
/** Not every system has the first; the second is tried only then. */
const BROWSERS = ['chromium-headless-shell', 'chromium'];

const findBrowser = () => process.env.CHROMIUM ?? find(...NAMES) ?? (existsSync(ON_MAC) ? ON_MAC : undefined);

/** Without letters for Chinese every page is a row of boxes of the wrong height. */
const hasLetters = () => {
  const list = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return list.error !== undefined || list.stdout.trim() !== '';
};

/**
 * Finds a Chromium to test the pages in, and a font for them, and installs both where that needs no question to anybody.
 * Returns its path. CHROMIUM names another one.
 */
export function ensureBrowser(say = () => undefined) {
  const apt = findBrowser() && hasLetters() ? undefined : quietApt();
  if (apt) {
    const aptDoes = (...args) => {
      const [program, ...rest] = [...apt, ...args];
      say([program, ...rest].join(' '));
      spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
    };
    const install = (name) => aptDoes('install', '-y', '--no-install-recommends', name);
    aptDoes('update');
    if (!hasLetters()) install(FONT);
    for (const name of BROWSERS) if (!findBrowser()) install(name);
  }
  const found = findBrowser();
  if (found && hasLetters()) return found;
  throw new Failure(
    'the pages are tested in Chromium with a Chinese font, and installing them needs root or passwordless sudo',
    `ask an administrator to run "apt-get install ${BROWSERS.at(-1)} ${FONT}", or set CHROMIUM to the path of a Chrome`,
  );
}
