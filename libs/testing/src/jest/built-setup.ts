import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import globalSetup from './global-setup';

const root = join(__dirname, '..', '..', '..', '..');

/** For tests that start whole processes: servers as for medium tests, and a build that is not older than its sources. */
export default function builtSetup(): void {
  globalSetup();
  const preparation = pathToFileURL(join(root, 'tools', 'launch', 'preparation.mjs'));
  execFileSync(process.execPath, [
    '--input-type=module',
    '--eval',
    `const { prepareBuild } = await import('${preparation.href}'); await prepareBuild();`,
  ]);
}
