import { isUtf8 } from 'node:buffer';
import { type ListFault, type ListFormat } from '@yilian/contracts';
import { cellsOf, type UnreadableCode, UnreadableList } from '@yilian/providers';
import { NoList } from '../domain/list-faults';
import { checkUnpacked } from './unpacked-size.adapter';

const FAULTS: Readonly<Record<UnreadableCode, ListFault>> = {
  unknown_format: 'not_a_list',
  not_utf8: 'unknown_encoding',
  no_header: 'no_header',
  header_repeated: 'header_repeated',
  too_large: 'unpacks_too_large',
  broken: 'broken',
};

const begins = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);

/** What the bytes are, whatever the file was called. @throws NoList */
export function formatOf(bytes: Uint8Array): ListFormat {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new NoList('old_excel');
  // Nothing that people write by hand holds a zero byte, save UTF-16, which says so first.
  if (bytes.length === 0 || (bytes.subarray(0, 4_096).includes(0) && !isUtf16(bytes)))
    throw new NoList('not_a_list');
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) throw new NoList('not_a_list');
  return 'csv';
}

/**
 * The rows of a list, empty ones included, so that the n-th is the row n of a spreadsheet.
 * @throws NoList, possibly after rows were given
 */
export async function* listCells(
  bytes: Uint8Array,
  mostUnpackedBytes: number,
): AsyncGenerator<readonly string[]> {
  try {
    const format = formatOf(bytes);
    if (format === 'xlsx') await checkUnpacked(bytes, mostUnpackedBytes);
    const source = format === 'csv' ? inUtf8(bytes) : bytes;
    yield* cellsOf(format, source);
  } catch (cause) {
    throw cause instanceof UnreadableList ? new NoList(FAULTS[cause.code], [], { cause }) : cause;
  }
}

const isUtf16 = (bytes: Uint8Array): boolean => begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff);

/** Spreadsheets in Chinese still write GB18030, and some UTF-16. @throws NoList */
function inUtf8(bytes: Uint8Array): Uint8Array {
  if (!isUtf16(bytes) && isUtf8(bytes)) return bytes;
  const label = begins(bytes, 0xff, 0xfe) ? 'utf-16le' : isUtf16(bytes) ? 'utf-16be' : 'gb18030';
  try {
    return Buffer.from(new TextDecoder(label, { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new NoList('unknown_encoding', [], { cause });
  }
}
