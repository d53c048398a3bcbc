import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from './commands.mjs';
import { Failure } from './failure.mjs';
import { withLock } from './lock.mjs';
import { root } from './secrets.mjs';

const STAMP = join(root, 'dist', 'built-at');
/** What the build reads: when one of these is newer than the last build, the build is stale. */
const BUILT_FROM = ['apps', 'libs', 'config', 'database', 'test', 'tools', 'package-lock.json'];
const NOT_BUILT_FROM = new Set(['node_modules', 'dist', '.data']);

/** Refuses a Node that the packages do not run on, before anything else fails in a stranger way. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits) {
    throw new Failure(
      `Node ${version} is too old or unsupported`,
      'install Node 20.19 or newer, or 22.12 or newer',
    );
  }
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** npm keeps a copy of what it installed; times of files say little after a checkout, so versions are compared. */
function packagesAreCurrent() {
  const installedPath = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedPath)) return false;
  const installed = readJson(installedPath).packages;
  return Object.entries(readJson(join(root, 'package-lock.json')).packages).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/**
 * Not `npm ci`: it refuses a lock file written where the packages for other systems could not be seen. This installs the
 * same versions and leaves the lock file alone.
 */
async function ensurePackages() {
  if (packagesAreCurrent()) return 'already there';
  await mustRun('npm', ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund'], {
    remedy: 'check the network and the registry (npm ping), then run "npm install" by hand',
  });
  return 'installed';
}

function newestMs(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).filter((name) => !NOT_BUILT_FROM.has(name));
  // The folder's own time changes when a file goes away.
  return inside.reduce((newest, name) => Math.max(newest, newestMs(join(path, name))), stat.mtimeMs);
}

async function ensureBuilt() {
  const builtMs = existsSync(STAMP) ? Number(readFileSync(STAMP, 'utf8')) : 0;
  const startedMs = Date.now();
  if (BUILT_FROM.every((path) => newestMs(join(root, path)) < builtMs)) return 'up to date';
  const output = await mustRun(process.execPath, [join(root, 'tools', 'build.mjs')], {
    remedy: 'run "node tools/build.mjs" to see the compiler\'s complaint',
  });
  // The time before the build: what was edited meanwhile is built again.
  writeFileSync(STAMP, String(startedMs));
  return output.split('\n').at(-1);
}

/** Two starts at the same time must neither install nor build into each other. */
const alone = (work) => () => {
  mkdirSync(join(root, '.data'), { recursive: true });
  return withLock(join(root, '.data', 'preparation.lock'), work, 10 * 60_000);
};

/** Packages from the lock file, unless they are there. Returns what was done. */
export const preparePackages = alone(ensurePackages);

/** The compiled programs in dist/, unless they are newer than all sources. Returns what was done. */
export const prepareBuild = alone(ensureBuilt);
