import { deflateRawSync } from 'node:zlib';
import { type ListFault } from '@yilian/contracts';
import { NoList } from '../domain/list-faults';
import { listCells } from './list-cells.adapter';
import { tableStream } from './table-reply.adapter';

const MOST = 10_000_000;

async function rowsOf(bytes: Uint8Array, most = MOST): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const row of listCells(bytes, most)) rows.push(row);
  return rows;
}

const faultOf = async (bytes: Uint8Array, most = MOST): Promise<ListFault | undefined> =>
  rowsOf(bytes, most).then(
    () => undefined,
    (error: unknown) => (error as NoList).fault,
  );

async function tableOf(format: 'csv' | 'xlsx', rows: readonly (readonly string[])[]): Promise<Buffer> {
  async function* all() {
    yield* rows;
    await Promise.resolve();
  }
  const pieces: Buffer[] = [];
  for await (const piece of tableStream(format, all())) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces);
}

describe('the cells of a list', () => {
  // Long enough that characters lie across every kind of piece in which bytes come.
  const rows = Array.from({ length: 6_000 }, (_, at) => [`房间${at}`, `护理床位不限空床${at % 7}`]);

  it.each(['csv', 'xlsx'] as const)(
    'come back from %s as they were written, every character',
    async (format) => expect(await rowsOf(await tableOf(format, rows))).toEqual(rows),
  );

  it('are read from what spreadsheets in Chinese still write, and count empty lines', async () => {
    const gb18030 = Buffer.from([0xb7, 0xbf, 0xbc, 0xe4, 0x2c, 0x31, 0x0a, 0x0a, 0xb4, 0xb2, 0x2c, 0x32]);
    const read = [['房间', '1'], [''], ['床', '2']];
    expect(await rowsOf(gb18030)).toEqual(read);
    expect(await rowsOf(Buffer.from('\uFEFF房间,1\n\n床,2', 'utf16le'))).toEqual(read);
  });

  it.each<[ListFault, Buffer]>([
    ['old_excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['not_a_list', Buffer.from('%PDF-1.7')],
    ['not_a_list', Buffer.from([1, 0, 2, 0])],
    ['not_a_list', Buffer.alloc(0)],
    ['unknown_encoding', Buffer.from([0xff, 0x41, 0xff, 0x0a])],
    ['broken', Buffer.from('PK\x03\x04 and nothing else that is a workbook')],
  ])('say %s', async (fault, bytes) => expect(await faultOf(bytes)).toBe(fault));

  it('do not unpack a bomb, whatever its directory says, nor parts that it does not name', async () => {
    const book = await tableOf('xlsx', rows);
    expect(await faultOf(book, 100_000)).toBe('unpacks_too_large');
    const bomb = deflateRawSync(Buffer.alloc(20_000_000));
    const hidden = Buffer.concat([localPart(bomb), book]);
    expect(await faultOf(hidden)).toBe('broken');
  });
});

/** A part of a zip without its line in the directory. */
function localPart(packed: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  return Buffer.concat([head, packed]);
}
