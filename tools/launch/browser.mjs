import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { find, quietApt } from './binaries.mjs';
import { Failure } from './failure.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const ON_MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

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
  const commands = apt
    ? [
        [...apt, 'update'],
        [...apt, 'install', '-y', '--no-install-recommends', ...PACKAGES],
      ]
    : [];
  for (const [program, ...args] of commands) {
    say(`${program} ${args.join(' ')}`);
    spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const found = findBrowser();
  if (found && hasLetters()) return found;
  throw new Failure(
    'the pages are tested in Chromium with a Chinese font, and installing them needs root or passwordless sudo',
    `ask an administrator to run "apt-get install ${PACKAGES.join(' ')}", or set CHROMIUM to the path of a Chrome`,
  );
}
