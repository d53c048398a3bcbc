import { CARE_PATHS } from './care-paths';
import { CONSOLE_PATHS } from './console-paths';
import { PAGE_PATHS } from './page-paths';

interface PageEntry {
  /** Addresses that begin so are this entry's, also those of no page. The entry of everybody else's has none. */
  readonly under: `/${string}` | undefined;
  readonly paths: Readonly<Record<string, string>>;
}

/**
 * The programs that pages are built as, each from `apps/web/<name>.html`: what families load holds nothing of what staff
 * need. The build, the server and the pages themselves read this list.
 */
export const PAGE_ENTRIES = {
  index: { under: undefined, paths: PAGE_PATHS },
  care: { under: '/care', paths: CARE_PATHS },
  console: { under: '/console', paths: CONSOLE_PATHS },
} as const satisfies Readonly<Record<string, PageEntry>>;
export type PageEntryName = keyof typeof PAGE_ENTRIES;
