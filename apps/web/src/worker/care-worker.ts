import { serveShell } from './shell-worker';

/** Put here by the build (list-of-shell.ts). */
declare const SHELL_FILES: readonly string[];
const OF_CARE = /^\/care(\/|$)/;

/** Caregivers: the day and its visits open in a cellar, too. */
serveShell({
  name: 'care',
  page: '/care',
  files: SHELL_FILES,
  has: (pathname) => OF_CARE.test(pathname) || pathname.startsWith('/assets/'),
});
