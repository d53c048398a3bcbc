/** Small wrongs for lint: the rule (and where it has several reasons, a piece of the message) and a file that breaks it. */
import { BANS } from './bans.mjs';

const seed = (rule, file, text, says = '') => ({ rule, says, file, text });
const banned = (name, file, text) =>
  seed('no-restricted-syntax', file, text, BANS[name].message.slice(0, 40));
const lines = (count) => 'export {};\n'.repeat(count);
const longFunction = `export function long(): number {\n${'  void 0;\n'.repeat(40)}  return 1;\n}\n`;

const vue = (script, template) =>
  `<script setup lang="ts">\n${script}\n</script>\n\n<template>${template}</template>\n`;

const KIT = 'apps/web/src/kit';
const SLICE = 'libs/dispatch/src/slice';
const DOMAIN = 'libs/dispatch/src/domain';

export const LINT_SEEDS = [
  seed('yilian/file-names', `${SLICE}/AcceptOffer.use-case.ts`, 'export {};', 'kebab-case'),
  seed('yilian/file-names', `libs/dispatch/src/acceptOffer/act.use-case.ts`, 'export {};', 'kebab-case'),
  seed('yilian/file-names', `${SLICE}/accept.service.ts`, 'export {};', 'is not a role'),
  seed('yilian/file-names', `${SLICE}/offer.guard.ts`, 'export {};', 'is not a role'),
  seed('yilian/file-names', 'libs/platform/src/http/problem.helper.ts', 'export {};', 'is not a role'),
  seed('yilian/file-names', `${SLICE}/accept.ts`, 'export {};', 'Say what the file does'),

  banned('enum', `${SLICE}/enum.use-case.ts`, 'export enum Level {\n  One,\n}'),
  banned('defaultExport', `${SLICE}/default.use-case.ts`, 'export default 1;'),
  banned('defaultExport', `${SLICE}/default-alias.use-case.ts`, 'const one = 1;\nexport { one as default };'),
  banned('save', `${SLICE}/save.use-case.ts`, 'export const f = (r: { save(): void }): void => r.save();'),
  banned('clock', `${DOMAIN}/date-now.ts`, 'export const f = (): number => Date.now();'),
  banned('clock', `${DOMAIN}/new-date.ts`, 'export const f = (): Date => new Date();'),
  banned('clock', `${DOMAIN}/date-call.ts`, 'export const f = (): string => Date();'),
  banned('clock', `${DOMAIN}/dice.ts`, 'export const f = (): number => Math.random();'),
  banned('clock', `${DOMAIN}/stopwatch.ts`, 'export const f = (): number => performance.now();'),
  banned('clock', `${DOMAIN}/date-now.spec.ts`, 'export const f = (): number => Date.now();'),
  banned(
    'newId',
    `${DOMAIN}/new-id.ts`,
    'declare const newId: () => string;\nexport const f = (): string => newId();',
  ),
  banned('sleep', `${SLICE}/timer.spec.ts`, 'setTimeout(() => undefined, 1);'),
  banned('sleep', `${SLICE}/sleep.medium.ts`, 'declare const sleep: (ms: number) => void;\nsleep(1);'),
  banned(
    'sleep',
    'test/e2e/timers.e2e.ts',
    "import { setTimeout as wait } from 'node:timers/promises';\nvoid wait(1);",
  ),

  seed('no-restricted-properties', `${SLICE}/env.use-case.ts`, 'export const { env } = process;'),
  seed('no-restricted-properties', 'apps/api/src/main.ts', "export const port = process.env['PORT'];"),
  seed('no-restricted-imports', `${SLICE}/env-import.use-case.ts`, "export { env } from 'node:process';"),
  seed('no-console', `${SLICE}/print.use-case.ts`, "console.log('offer');"),
  seed('no-console', 'apps/worker/src/main.ts', "console.log('up');"),
  seed('no-warning-comments', `${SLICE}/later.use-case.ts`, '// to' + 'do: later\nexport {};'),
  seed('eqeqeq', `${SLICE}/loose.use-case.ts`, 'export const f = (a: string): boolean => a == "x";'),
  seed('max-lines', `${SLICE}/long.use-case.ts`, lines(201)),
  seed('max-lines', `${SLICE}/long.spec.ts`, lines(401)),
  seed('max-lines', `libs/dispatch/src/store/long.row.ts`, lines(401)),
  seed('max-lines-per-function', `${SLICE}/long-function.use-case.ts`, longFunction),

  seed(
    '@typescript-eslint/no-misused-spread',
    `${SLICE}/spread.use-case.ts`,
    'export const f = (m: Map<string, string>): object => ({ ...m });',
  ),
  seed('@typescript-eslint/no-explicit-any', `${SLICE}/any.use-case.ts`, 'export type Loose = any;'),
  seed(
    '@typescript-eslint/ban-ts-comment',
    `${SLICE}/expect.use-case.ts`,
    "// @ts-expect-error: why not\nexport const n: number = '1';",
  ),
  seed('@typescript-eslint/no-floating-promises', `${SLICE}/floating.use-case.ts`, 'Promise.resolve();'),
  seed(
    '@typescript-eslint/no-misused-promises',
    `${SLICE}/misused.use-case.ts`,
    'export const f = (list: number[]): void => list.forEach(async () => Promise.resolve());',
  ),
  seed(
    '@typescript-eslint/no-extraneous-class',
    `${SLICE}/bag.use-case.ts`,
    'export class Bag {\n  static one = 1;\n}',
  ),
  seed(
    '@typescript-eslint/no-confusing-void-expression',
    `${SLICE}/void.use-case.ts`,
    'declare const f: () => void;\nexport const answer = f();',
  ),
  seed(
    '@typescript-eslint/restrict-template-expressions',
    `${SLICE}/template.use-case.ts`,
    'export const f = (name: string | null): string => `${name}`;',
  ),
  seed(
    '@typescript-eslint/switch-exhaustiveness-check',
    `${SLICE}/switch.use-case.ts`,
    "export function f(x: 'a' | 'b'): void {\n  switch (x) {\n    case 'a':\n  }\n}",
  ),
  seed(
    'vue/no-v-html',
    `${KIT}/raw-part.vue`,
    vue('defineProps<{ text: string }>();', '<p v-html="text" />'),
  ),
  seed(
    'vue/no-mutating-props',
    `${KIT}/changes-part.vue`,
    vue('defineProps<{ text: string }>();', '<input v-model="text" />'),
  ),
  seed('vue/block-lang', `${KIT}/plain-part.vue`, vue('', '<p />').replace(' lang="ts"', '')),
  seed(
    'vue/component-api-style',
    `${KIT}/options-part.vue`,
    '<script lang="ts">\nexport default { data: () => ({}) };\n</script>\n\n<template><p /></template>\n',
  ),
  // A comment cannot switch a rule off: the rule still speaks.
  seed(
    'eqeqeq',
    `${SLICE}/switched-off.use-case.ts`,
    'export const f = (a: string): boolean => a == "x"; /* eslint-' + 'disable-line */',
  ),
];

/** What lint must let through. */
export const ALLOWED_TEXTS = [
  seed(undefined, `${SLICE}/offer.machine.spec.ts`, 'export {};'),
  seed(
    undefined,
    `${SLICE}/now.use-case.ts`,
    'export const f = (): number => Date.now() + new Date(1).getTime();',
  ),
  seed(undefined, `${DOMAIN}/plain.ts`, 'export const f = (atMs: number): Date => new Date(atMs);'),
  seed(undefined, `${SLICE}/scene.spec.ts`, longFunction),
  seed(undefined, `${SLICE}/silent.adapter.ts`, 'export const send = async (): Promise<void> => undefined;'),
  seed(undefined, 'test/bench/assign.bench.ts', 'export {};'),
  seed(undefined, 'test/browser/meal.browser.ts', 'export {};'),
  seed(undefined, `${KIT}/fine-part.vue`, vue('defineProps<{ text: string }>();', '<p>{{ text }}</p>')),
  seed(undefined, 'test/e2e/process.ts', 'export const env = { ...process.env };'),
  seed(undefined, `${SLICE}/scene.medium.ts`, lines(400)),
  seed(undefined, 'config/env.ts', "export const port = process.env['PORT'];"),
  seed(undefined, 'libs/testing/src/jest/global-setup.ts', 'export default (): void => undefined;'),
  seed(undefined, 'database/migrations/1764000000000-create-people.ts', lines(400)),
  seed(undefined, 'apps/ops/src/main.ts', "console.log('migrated');"),
];
