import { serveShell } from './shell-worker';

/** Put here by the build (list-of-shell.ts). */
declare const SHELL_FILES: readonly string[];
/** Pages of staff are programs of their own, which the kept shell is not. */
const OF_STAFF = /^\/(console|care)(\/|$)/;

/** Families: the pages open and the emergency page works without a connection. */
serveShell({
  name: 'shell',
  page: '/sos',
  files: SHELL_FILES,
  has: (pathname) => !OF_STAFF.test(pathname),
});
