import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';
import { ban, ENV_IMPORTS, ENV_PROPERTY } from './tools/arch/bans.mjs';
import { fileNames } from './tools/arch/eslint-file-names.mjs';

const TESTS = ['**/*.{spec,medium,e2e,fault,browser}.ts'];
const DOMAIN = 'libs/*/src/domain/**';

const counted = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

export default defineConfig(
  // Generated types, and fixtures that must not compile.
  globalIgnores(['dist/', 'coverage/', '.data/', 'test/types/', 'libs/api-client/src/schema.ts']),
  {
    linterOptions: { noInlineConfig: true },
    plugins: { yilian: { rules: { 'file-names': fileNames } } },
    extends: [js.configs.recommended],
    rules: {
      'yilian/file-names': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      eqeqeq: 'error',
      'max-lines': counted(200),
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-properties': ['error', ENV_PROPERTY],
      'no-restricted-imports': ['error', { paths: ENV_IMPORTS }],
      ...ban('enum', 'defaultExport', 'save'),
      'max-lines-per-function': counted(40),
      // There are no enums here that could be mixed up, and looking for them takes a tenth of the time.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      // A Nest module or a TypeORM row is often only its decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowAny: false, allowNullish: false }],
      // A flag set by another turn of the event loop looks constant to the compiler.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Splitting Chinese text by code point is what spreading a string is for.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Nest declares its options as classes and is given literals.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // With noUncheckedIndexedAccess `bytes[0]!` is the plain way to say "checked above".
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A fake or a no-op adapter keeps the port's promise without having anything to wait for.
      '@typescript-eslint/require-await': 'off',
      // A branded id is named by its caller: newId<RequestId>().
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  // Pages have compiler settings of their own. A component is known to vue-tsc alone; it checks their types.
  {
    files: ['apps/web/**/*.ts'],
    languageOptions: { parserOptions: { project: './apps/web/tsconfig.json' } },
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  // `scrollBehavior` is deprecated for something that is still experimental.
  {
    files: ['routes', 'console', 'care'].map((entry) => `apps/web/src/${entry}/router.ts`),
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: ['**/*.vue'],
    extends: [tseslint.configs.strict, vue.configs['flat/recommended-error']],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'vue/no-v-html': 'error',
      // vue-tsc knows the browser's names.
      'no-undef': 'off',
      // A draft is handed from question to question to be written into.
      'vue/no-mutating-props': ['error', { shallowOnly: true }],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      // Prettier decides how lines are broken.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-closing-bracket-newline': 'off',
      // Properties without a value are undefined, which their types say already.
      'vue/require-default-prop': 'off',
    },
  },
  { files: ['libs/**/*.ts', 'apps/{api,worker,live}/**/*.ts'], rules: { 'no-console': 'error' } },
  { files: [`${DOMAIN}/*.ts`], rules: ban('enum', 'defaultExport', 'save', 'clock', 'newId') },
  {
    files: TESTS,
    rules: {
      ...ban('enum', 'defaultExport', 'save', 'sleep'),
      'max-lines': counted(400),
      'max-lines-per-function': 'off',
      // expect(port.send) names a method without calling it.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // Its parts are tests like those above; one file runs them all, for there is one city and one browser.
  {
    files: ['test/browser/**/*.ts'],
    languageOptions: { parserOptions: { project: './test/browser/tsconfig.json' } },
    rules: { 'max-lines-per-function': 'off' },
  },
  { files: [`${DOMAIN}/*.spec.ts`], rules: ban('enum', 'defaultExport', 'save', 'sleep', 'clock') },
  { files: ['**/*.row.ts', 'database/**/*.ts'], rules: { 'max-lines': counted(400) } },
  // Who starts processes has to hand them an environment.
  {
    files: ['config/**/*.ts', 'tools/**/*.ts', 'test/**/*.ts', 'libs/testing/**/*.ts'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': 'off' },
  },
  // Jest takes its set-up files by their default export.
  { files: ['**/*.config.ts', 'libs/testing/src/jest/*.ts'], rules: ban('enum', 'save') },
);
