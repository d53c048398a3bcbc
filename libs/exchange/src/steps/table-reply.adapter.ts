import { PassThrough, Readable } from 'node:stream';
import { LIST_TYPES, type ListFormat } from '@yilian/contracts';
import { stringify } from 'csv-stringify';
import ExcelJs from 'exceljs';
import { type FastifyReply } from 'fastify';

type Rows = AsyncIterable<readonly string[]>;

/** A table as bytes, row by row; `rows` may be longer than memory. */
export function tableStream(format: ListFormat, rows: Rows): Readable {
  return format === 'csv' ? csvStream(rows) : xlsxStream(rows);
}

/** Sends a table to be kept as a file; nobody on the way keeps it. */
export async function sendTable(
  reply: FastifyReply,
  format: ListFormat,
  name: string,
  rows: Rows,
): Promise<void> {
  await reply
    .headers({
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="${name}.${format}"`,
    })
    .type(LIST_TYPES[format])
    .send(tableStream(format, rows));
}

/** Spreadsheets take UTF-8 for what it is only behind a byte order mark. */
const csvStream = (rows: Rows): Readable =>
  Readable.from(rows).pipe(stringify({ bom: true, record_delimiter: 'windows' }));

/** Cells are text: a room 0301 keeps its zero. */
function xlsxStream(rows: Rows): Readable {
  const stream = new PassThrough();
  const book = new ExcelJs.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false, useStyles: false });
  const sheet = book.addWorksheet('Sheet1');
  const write = async (): Promise<void> => {
    for await (const cells of rows) {
      sheet.addRow([...cells]).commit();
      if (stream.writableNeedDrain) await new Promise((resolve) => stream.once('drain', resolve));
    }
    sheet.commit();
    await book.commit();
  };
  write().catch((error: unknown) =>
    stream.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return stream;
}
