/**
 * Compiles apps, libs, config and database to dist/ with SWC, and the pages to dist/web. Types are checked separately
 * (`npm run types`).
 */
import { transformFile } from '@swc/core';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './build-web.mjs';
import { buildOptions } from './swc-options.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const SOURCES = ['apps', 'libs', 'config', 'database', 'test'];
const isSource = (name) =>
  name.endsWith('.ts') && !name.endsWith('.d.ts') && !/\.(spec|medium|e2e|fault|browser)\.ts$/.test(name);

async function* walk(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && entry.name !== 'web') yield* walk(path);
    } else if (isSource(entry.name)) yield path;
  }
}

const started = Date.now();
const dist = join(root, 'dist');
const built = new Set();
for (const folder of SOURCES) {
  for await (const path of walk(join(root, folder))) {
    const out = join(dist, relative(root, path)).replace(/\.ts$/, '.js');
    const { code, map } = await transformFile(path, { ...buildOptions(root), filename: path });
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, `${code}\n//# sourceMappingURL=${out.split('/').pop()}.map\n`);
    if (map) await writeFile(`${out}.map`, map);
    built.add(out);
  }
}
// What no source stands for any more goes last: a program that starts meanwhile finds all of its files.
for (const name of await readdir(dist, { recursive: true })) {
  const path = join(dist, name);
  if (/^(?!web\/).*\.js(\.map)?$/.test(name) && !built.has(path.replace(/\.map$/, '')))
    await rm(path, { force: true });
}
const pages = await buildWeb();
console.log(`built ${built.size} files in ${Date.now() - started} ms, ${pages}`);
