/**
 * `npm run generate`: everything in the tree that is made from something else. With `--check` it also fails when a file
 * came out otherwise than it was, which means that somebody forgot to run it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from '../launch/commands.mjs';
import { printFailure } from '../launch/failure.mjs';
import { prepareBuild } from '../launch/preparation.mjs';
import { root } from '../launch/secrets.mjs';
import { writeClientTypes } from './client.mjs';
import { generatorEnvironment } from './environment.mjs';
import { writeEnvironmentDocs } from './environment-docs.mjs';

const GENERATED = [
  'config/.env.example',
  'config/ENV.md',
  'database/schema.sql',
  'docs/api/openapi.json',
  'docs/machines',
  'libs/api-client/src/schema.ts',
];

const node = (script, args, env) =>
  mustRun(process.execPath, [join(root, script), ...args], { env, remedy: `run node ${script} by hand` });

const write = (path, text) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), `${text.trimEnd()}\n`);
};

/** The text of every generated file, by path. */
function readAll() {
  const files = GENERATED.filter((path) => existsSync(join(root, path))).flatMap((path) =>
    statSync(join(root, path)).isDirectory()
      ? readdirSync(join(root, path)).map((name) => join(path, name))
      : [path],
  );
  return new Map(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

async function generate() {
  await prepareBuild();
  const env = await generatorEnvironment();
  write('docs/api/openapi.json', await node('dist/apps/api/src/print-openapi.js', [], env));
  write('database/schema.sql', await node('dist/apps/ops/src/main.js', ['schema'], env));
  await writeClientTypes();
  await writeEnvironmentDocs();
  await node('tools/generate/machines.mjs', [], env);
}

try {
  const before = readAll();
  await generate();
  const after = readAll();
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  const different = paths.filter((path) => before.get(path) !== after.get(path));
  console.log(different.length === 0 ? 'nothing changed' : `changed: ${different.join(', ')}`);
  if (process.argv.includes('--check') && different.length > 0) process.exitCode = 1;
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
