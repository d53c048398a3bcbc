import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { listOfShell } from './list-of-shell.ts';

/** The service workers of programs. Their names stay, so that devices find the next one. */
const WORKERS: Readonly<Record<string, { readonly name: string; readonly source: string } | undefined>> = {
  index: { name: 'sw', source: 'service-worker.ts' },
  care: { name: 'care-sw', source: 'care-worker.ts' },
};

const here = (path: string): string => new URL(path, import.meta.url).pathname;

/**
 * The pages, one program for each `<mode>.html`: `npm run build` calls this once for each, and `dist/web` is what apps/api
 * serves. Programs share no files, so families never load what staff need. Two of them open without a connection: each has a
 * service worker of its own.
 */
export default defineConfig(({ mode }) => {
  const isFirst = mode === 'index';
  const worker = WORKERS[mode];
  return {
    root: here('.'),
    resolve: {
      alias: [{ find: /^@yilian\/([a-z-]+)$/, replacement: `${here('../../libs')}/$1/src/index.ts` }],
    },
    plugins: [vue(), ...(worker ? [listOfShell(`${worker.name}.js`)] : [])],
    define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
    build: {
      outDir: here('../../dist/web'),
      emptyOutDir: isFirst,
      copyPublicDir: isFirst,
      target: ['chrome87', 'safari14', 'firefox88'],
      modulePreload: { polyfill: false },
      // Scripts and styles are files of their own: the policy of content allows nothing inside the page.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          [mode]: here(`${mode}.html`),
          ...(worker && { [worker.name]: here(`src/worker/${worker.source}`) }),
        },
        output: {
          entryFileNames: ({ name }) => (name === worker?.name ? '[name].js' : 'assets/[name]-[hash].js'),
        },
        // A word list that nobody uses is left out, with the checker it was built with.
        treeshake: { moduleSideEffects: (id) => !/\/libs\/(contracts|kernel)\//.test(id) },
      },
    },
  };
});
