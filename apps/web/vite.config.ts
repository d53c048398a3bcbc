import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { listOfShell } from './list-of-shell.ts';

const here = (path: string): string => new URL(path, import.meta.url).pathname;

/** The pages. `npm run build` calls this; `dist/web` is what apps/api serves. */
export default defineConfig({
  root: here('.'),
  resolve: {
    alias: [{ find: /^@yilian\/([a-z-]+)$/, replacement: `${here('../../libs')}/$1/src/index.ts` }],
  },
  plugins: [vue(), listOfShell()],
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: ['chrome87', 'safari14', 'firefox88'],
    modulePreload: { polyfill: false },
    // Scripts and styles are files of their own: the policy of content allows nothing inside the page.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: here('index.html'), sw: here('src/worker/service-worker.ts') },
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
      // A word list that nobody uses is left out, with the checker it was built with.
      treeshake: { moduleSideEffects: (id) => !/\/libs\/(contracts|kernel)\//.test(id) },
    },
  },
});
