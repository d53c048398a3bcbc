import { TakeListOver } from './accept-list/take-list-over.job';
import { ForgetLists } from './forget-lists/forget-lists.job';
import { ReadList } from './read-list/read-list.job';
import { ListExportRow } from './store/list-export.row';
import { ListImportLinesRow } from './store/list-import-lines.row';
import { ListImportRow } from './store/list-import.row';

export { ExchangeHttpModule, ExchangeModule } from './exchange.module';
export { exchangeReactions } from './exchange.reactions';
export { tableStream } from './steps/table-reply.adapter';

/** The tables of this context. */
export const exchangeRows = [ListExportRow, ListImportLinesRow, ListImportRow] as const;

/** What this context does when the queue wakes it, for the worker. */
export const exchangeHandlers = [ReadList, TakeListOver] as const;

/** Recurring duties of this context. */
export const exchangeSchedules = [ForgetLists] as const;
