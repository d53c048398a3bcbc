/**
 * Shows that every architecture and lint rule can be broken: writes the seeds into a small tree of its own, judges it with
 * the project's rules, and demands that each seed is caught by the rule it names and by no other, and that no rule is
 * without a seed.
 */
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { ESLint } from 'eslint';
import { copyFile, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import lintConfig from '../../eslint.config.mjs';
import { BANS } from './bans.mjs';
import { ALLOWED_IMPORTS, IMPORT_SEEDS } from './import-seeds.mjs';
import { CONTEXTS } from './layout.mjs';
import { ALLOWED_TEXTS, LINT_SEEDS } from './lint-seeds.mjs';
import rules from './rules.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** The compiler settings of the parts that are judged. */
const SETTINGS = ['tsconfig.json', 'apps/web/tsconfig.json', 'test/browser/tsconfig.json'];
const PACKAGES = ['zod', 'typeorm', 'bullmq', 'socket.io', 'socket.io-client', '@nestjs/common', 'vue'];
const DEV_PACKAGES = ['element-plus', 'fast-check', 'vite'];
const STRAY_PACKAGES = ['@socket.io/redis-streams-adapter', 'stray'];

const asText = (file, imports) =>
  file.endsWith('.vue') ? `<script setup lang="ts">\n${code(imports)}\n</script>` : code(imports);

const code = (imports) =>
  imports
    .map((name, index) =>
      name.startsWith('type ') ? `import type * as t${index} from '${name.slice(5)}';` : `import '${name}';`,
    )
    .join('\n');

/** Files that seeds lean on: a front door and a shape for each library, a slice, a store, two entry points. */
function background() {
  const libraries = ['kernel', 'contracts', 'platform', 'testing', 'live-client', ...CONTEXTS];
  const files = new Map(libraries.map((name) => [`libs/${name}/src/index.ts`, '']));
  for (const context of CONTEXTS) files.set(`libs/${context}/src/domain/shape.ts`, '');
  for (const plain of [
    'libs/kernel/src/shape.ts',
    'libs/dispatch/src/root.problems.ts',
    'libs/dispatch/src/slice/act.use-case.ts',
    'libs/dispatch/src/store/offer.store.ts',
    'libs/people/src/slice/first.spec.ts',
    'apps/api/src/main.ts',
    'apps/web/src/kit/shape.ts',
    'apps/web/src/pages/home/home.ts',
    'apps/web/src/console/desk/shape.ts',
    'apps/web/src/console/pages/today/today.ts',
    'apps/web/src/care/queue/item.ts',
    'config/index.ts',
    'database/seed.ts',
  ]) {
    files.set(plain, '');
  }
  files.set('libs/people/src/domain/hen.ts', "import './egg';");
  for (const name of [...PACKAGES, ...DEV_PACKAGES, ...STRAY_PACKAGES]) {
    files.set(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
    );
    files.set(`node_modules/${name}/index.js`, '');
  }
  const dependencies = Object.fromEntries([...PACKAGES, STRAY_PACKAGES[0]].map((name) => [name, '1.0.0']));
  const devDependencies = Object.fromEntries(DEV_PACKAGES.map((name) => [name, '1.0.0']));
  return files.set('package.json', JSON.stringify({ name: 'seeds', dependencies, devDependencies }));
}

async function inTree(files, judge) {
  const tree = await realpath(await mkdtemp(join(tmpdir(), 'yilian-seeds-')));
  try {
    for (const path of SETTINGS) {
      await mkdir(dirname(join(tree, path)), { recursive: true });
      await copyFile(join(root, path), join(tree, path));
    }
    for (const [path, text] of files) {
      await mkdir(dirname(join(tree, path)), { recursive: true });
      await writeFile(join(tree, path), text);
    }
    await mkdir(join(tree, 'node_modules'), { recursive: true });
    await symlink(join(root, 'node_modules/@types'), join(tree, 'node_modules/@types'));
    process.chdir(tree);
    return await judge(tree);
  } finally {
    process.chdir(root);
    await rm(tree, { recursive: true, force: true });
  }
}

/** File → names of the import rules it breaks. */
async function judgeImports(tree) {
  const folders = ['apps', 'libs', 'config', 'database', 'test'];
  const tsConfig = extractTSConfig(join(tree, 'tsconfig.json'));
  const { options, ...ruleSet } = rules;
  const answer = await cruise(folders, { ruleSet, validate: true, ...options }, undefined, { tsConfig });
  return answer.output.summary.violations.map(({ from, rule }) => ({
    file: from,
    rule: rule.name,
    says: '',
  }));
}

/** File → lint messages. */
async function judgeTexts(tree) {
  const eslint = new ESLint({
    cwd: tree,
    overrideConfigFile: join(root, 'eslint.config.mjs'),
    overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { tsconfigRootDir: tree } } },
  });
  const results = await eslint.lintFiles(['.']);
  return results.flatMap(({ filePath, messages }) =>
    messages
      .filter(({ ruleId, message }) => ruleId !== null || !message.includes('noInlineConfig'))
      .map(({ ruleId, message }) => ({
        file: relative(tree, filePath),
        rule: String(ruleId),
        says: message,
      })),
  );
}

/** Compares what was caught with what the seeds demand; returns the complaints. */
function compare(seeds, caught) {
  const complaints = seeds.flatMap(({ rule, file, says = '' }) => {
    const here = caught.filter((one) => one.file === file);
    const names = [...new Set(here.map((one) => one.rule))];
    const wanted = rule === undefined ? [] : [rule];
    if (names.join() !== wanted.join()) {
      return [`${file}: wanted ${wanted.join() || 'nothing'}, caught ${names.join(', ') || 'nothing'}`];
    }
    return here.every((one) => one.says.includes(says)) ? [] : [`${file}: ${here[0].says}`];
  });
  const known = new Set(seeds.map(({ file }) => file));
  const strays = caught.filter(({ file }) => !known.has(file));
  return [...complaints, ...strays.map(({ file, rule }) => `${file}: not a seed, but caught by ${rule}`)];
}

const withoutSeed = (names, seeds) =>
  names.filter((name) => !seeds.some(({ rule }) => rule === name)).map((name) => `${name}: no seed`);

/** Names of the lint rules that this project chose itself, beyond the presets. */
const chosenLintRules = () => [
  ...new Set(
    lintConfig
      .filter(({ name = '' }) => !name.includes('>'))
      .flatMap(({ rules: chosen = {} }) => Object.keys(chosen).filter((name) => chosen[name] !== 'off')),
  ),
];

const unusedBans = () =>
  Object.entries(BANS)
    .filter(([, { message }]) => !LINT_SEEDS.some(({ says }) => says !== '' && message.startsWith(says)))
    .map(([name]) => `ban of ${name}: no seed`);

async function proveImports() {
  const seeds = [...IMPORT_SEEDS, ...ALLOWED_IMPORTS];
  const files = background();
  for (const { file, imports } of seeds) files.set(file, asText(file, imports));
  const caught = await inTree(files, judgeImports);
  const names = rules.forbidden.map(({ name }) => name);
  return [...compare(seeds, caught), ...withoutSeed(names, IMPORT_SEEDS)];
}

async function proveTexts() {
  const seeds = [...LINT_SEEDS, ...ALLOWED_TEXTS];
  const caught = await inTree(new Map(seeds.map(({ file, text }) => [file, text])), judgeTexts);
  return [...compare(seeds, caught), ...withoutSeed(chosenLintRules(), LINT_SEEDS), ...unusedBans()];
}

const complaints = [...(await proveImports()), ...(await proveTexts())];
for (const complaint of complaints) console.error(`✖ ${complaint}`);
console.log(
  `${IMPORT_SEEDS.length} import and ${LINT_SEEDS.length} lint violations, ${ALLOWED_IMPORTS.length + ALLOWED_TEXTS.length} fair files: ` +
    (complaints.length === 0
      ? 'each caught by its rule alone, no rule unproved'
      : `${complaints.length} surprises`),
);
process.exitCode = complaints.length === 0 ? 0 : 1;
