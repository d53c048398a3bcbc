/** Builds the pages with Vite when one of their sources has changed, and packs every file for browsers that take it packed. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { build } from 'vite';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'dist', 'web');
const stamp = join(out, 'built-from');
const SOURCES = [
  'apps/web',
  ...['api-client', 'contracts', 'kernel', 'live-client'].map((name) => `libs/${name}/src`),
];
const SINGLE = ['package-lock.json', 'tools/build-web.mjs'];
const PACKED = /\.(js|css|svg)$/;

async function sources() {
  const lists = await Promise.all(
    SOURCES.map(async (folder) => {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  return [...lists.flat().sort(), ...SINGLE.map((path) => join(root, path))];
}

/** One digest over names and contents: times of files say little after a checkout. */
async function digestOfSources() {
  const hash = createHash('sha256');
  for (const path of await sources()) hash.update(path.slice(root.length)).update(await readFile(path));
  return hash.digest('hex');
}

/** Each page of HTML is the beginning of a program; the families' one is first and empties the folder. */
async function programs() {
  const names = (await readdir(join(root, 'apps/web'))).filter((name) => name.endsWith('.html'));
  return [
    'index',
    ...names
      .map((name) => name.replace('.html', ''))
      .filter((name) => name !== 'index')
      .sort(),
  ];
}

async function pack() {
  const names = (await readdir(join(out, 'assets'))).filter((name) => PACKED.test(name));
  await Promise.all(
    names.map(async (name) => {
      const path = join(out, 'assets', name);
      const content = await readFile(path);
      await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
      await writeFile(`${path}.br`, await promisify(brotliCompress)(content));
    }),
  );
}

/** Returns what was done. */
export async function buildWeb() {
  const digest = await digestOfSources();
  if ((await readFile(stamp, 'utf8').catch(() => '')) === digest) return 'pages up to date';
  // Jest and others say `test` here; the pages are what readers get, whoever builds them.
  process.env.NODE_ENV = 'production';
  for (const mode of await programs()) {
    await build({ configFile: join(root, 'apps/web/vite.config.ts'), mode, logLevel: 'warn' });
  }
  await pack();
  await writeFile(stamp, digest);
  return 'pages built';
}
