/** `npm run generate:migration -- NAME [--replace]`, or `-- --check`: builds, then asks the command line. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { mustRun } from '../launch/commands.mjs';
import { root } from '../launch/secrets.mjs';
import { generatorEnvironment } from './environment.mjs';

await mustRun(process.execPath, [join(root, 'tools/build.mjs')], { remedy: 'mend what does not compile' });
const ops = join(root, 'dist/apps/ops/src/main.js');
const { status } = spawnSync(process.execPath, [ops, 'generate-migration', ...process.argv.slice(2)], {
  cwd: root,
  env: await generatorEnvironment(),
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
