import { type Plugin } from 'vite';

/** Chunks that a page without a connection has no use for. */
const ONLINE_ONLY = /^assets\/live-/;

/** Tells a service worker the names of the files that the shell is made of; they are known only after the build. */
export function listOfShell(worker: string): Plugin {
  return {
    name: 'list-of-shell',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const names = Object.keys(bundle).filter(
          (name) => name.startsWith('assets/') && !ONLINE_ONLY.test(name),
        );
        const list = JSON.stringify(names.map((name) => `/${name}`).sort());
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && file.fileName === worker)
            file.code = file.code.replaceAll('SHELL_FILES', list);
        }
      },
    },
  };
}
