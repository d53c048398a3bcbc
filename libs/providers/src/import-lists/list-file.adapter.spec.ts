import { Readable } from 'node:stream';
import ExcelJs from 'exceljs';
import type { ListRow } from '../domain/import';
import { csvCells } from './csv-cells.adapter';
import { headersOf, listRows, readListHeaders, type Cells } from './list-file.adapter';
import { xlsxCells } from './xlsx-cells.adapter';

/** Cuts the text into tiny chunks, so that characters and line ends fall between two of them. */
async function* chunks(content: string | Uint8Array, size = 3): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let start = 0; start < bytes.length; start += size) yield bytes.slice(start, start + size);
}
const csv = (content: string | Uint8Array): Cells => csvCells(chunks(content));

async function all(cells: Cells): Promise<ListRow[]> {
  const rows: ListRow[] = [];
  for await (const row of listRows(cells)) rows.push(row);
  return rows;
}

describe('csv', () => {
  it.each([
    ['commas, LF', '名稱,地址\n甲,一路1號\n乙,二路2號\n'],
    ['CRLF and no last line end', '名稱,地址\r\n甲,一路1號\r\n乙,二路2號'],
    ['byte order mark', '\ufeff名稱,地址\n甲,一路1號\n乙,二路2號\n'],
    ['tabs', '名稱\t地址\n甲\t一路1號\n乙\t二路2號\n'],
    ['a header with line breaks and blanks', '"名\r\n 稱",地 址\n甲,一路1號\n\n乙,二路2號\n'],
  ])('%s', async (_what, content) => {
    expect(await all(csv(content))).toEqual([
      { rowNumber: 1, cells: { 名稱: '甲', 地址: '一路1號' }, misaligned: false },
      { rowNumber: 2, cells: { 名稱: '乙', 地址: '二路2號' }, misaligned: false },
    ]);
  });

  it('leaves commas in the cells of a tab-separated list', async () => {
    const [row] = await all(csv('名稱\t網址\n甲\thttps://a,b,c/\n'));
    expect(row?.cells).toEqual({ 名稱: '甲', 網址: 'https://a,b,c/' });
  });

  it('leaves a line break and a stray quote in a cell alone', async () => {
    const [row] = await all(csv('名稱,地址\n"甲\n乙",二"路\n'));
    expect(row?.cells).toEqual({ 名稱: '甲\n乙', 地址: '二"路' });
  });

  it('says when a row has too few or too many cells', async () => {
    const rows = await all(csv('名稱,地址\n甲\n乙,一路,多\n丙,二路,,\n'));
    expect(rows.map(({ misaligned }) => misaligned)).toEqual([true, true, false]);
  });

  it('gives the headers of a list without rows', async () => {
    expect(await headersOf(csv('編 號,名稱'))).toEqual(['編號', '名稱']);
  });

  it.each([
    ['no_header', ''],
    ['no_header', ' , \n1,2\n'],
    ['header_repeated', '名稱,名 稱\n甲,乙\n'],
    ['not_utf8', Uint8Array.of(0xa6, 0x57, 0xba, 0xd9, 0x0a)],
    ['broken', `名稱,地址\n甲,"${'一路'.repeat(600_000)}`],
  ])('refuses a file: %s', async (code, content) => {
    const source = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await expect(all(csvCells(chunks(source, 65_536)))).rejects.toMatchObject({
      name: 'UnreadableList',
      code,
    });
  });

  /** A long list that counts what was read of it and knows whether it was closed. */
  function longList(
    header: string,
    line: string,
  ): { source: AsyncGenerator<Uint8Array>; read: () => number; closed: () => boolean } {
    let chunksRead = 0;
    let closed = false;
    async function* generate(): AsyncGenerator<Uint8Array> {
      try {
        yield new TextEncoder().encode(`${header}\n`);
        for (; chunksRead < 300; chunksRead += 1) yield new TextEncoder().encode(line.repeat(5000));
      } finally {
        closed = true;
      }
    }
    return { source: generate(), read: () => chunksRead, closed: () => closed };
  }

  it('stops reading and closes the source when the reader stops', async () => {
    const list = longList('名稱', '甲之家\n');
    for await (const { rowNumber } of listRows(csvCells(list.source))) if (rowNumber === 10) break;
    expect(list.read()).toBeLessThan(20);
    expect(list.closed()).toBe(true);
  });

  it('does not take the rest of a list into memory for a quote that nobody closed', async () => {
    const list = longList('名稱,"地址', '一路1號\n');
    await expect(all(csvCells(list.source))).rejects.toMatchObject({ code: 'broken' });
    expect(list.read()).toBeLessThan(100);
    expect(list.closed()).toBe(true);
  });
});

describe('xlsx', () => {
  async function workbook(fill: (sheet: ExcelJs.Worksheet) => void): Promise<Readable> {
    const book = new ExcelJs.Workbook();
    fill(book.addWorksheet('first'));
    book.addWorksheet('second').addRow(['not', 'read']);
    return Readable.from([Buffer.from(await book.xlsx.writeBuffer())]);
  }

  it('reads the first sheet as text', async () => {
    const source = await workbook((sheet) => {
      sheet.addRow(['名 稱', '床數', '立案日期', '網址', '備註']);
      sheet.addRow([
        { richText: [{ text: '甲' }, { text: '之家' }] },
        46,
        new Date(Date.UTC(2018, 6, 9)),
        { text: 'site', hyperlink: 'https://example.org/' },
        { formula: 'B2*2', result: 92 },
      ]);
      sheet.addRow(['乙']);
    });
    expect(await all(xlsxCells(source))).toEqual([
      {
        rowNumber: 1,
        cells: { 名稱: '甲之家', 床數: '46', 立案日期: '2018-07-09', 網址: 'site', 備註: '92' },
        misaligned: false,
      },
      {
        rowNumber: 2,
        cells: { 名稱: '乙', 床數: '', 立案日期: '', 網址: '', 備註: '' },
        misaligned: false,
      },
    ]);
  });

  it('gives the headers of a long sheet and lets go of the file', async () => {
    const book = new ExcelJs.Workbook();
    const sheet = book.addWorksheet('long');
    sheet.addRow(['名稱', '地址']);
    for (let number = 0; number < 3000; number += 1) sheet.addRow([`甲${number}`, `一路${number * 7919}號`]);
    const source = Readable.from(chunks(Buffer.from(await book.xlsx.writeBuffer()), 1000));
    expect(await headersOf(xlsxCells(source))).toEqual(['名稱', '地址']);
    expect(source.destroyed).toBe(true);
  });

  it('refuses what is no workbook and lets go of it', async () => {
    const source = Readable.from(chunks('plain text '.repeat(10_000), 1000));
    await expect(all(xlsxCells(source))).rejects.toMatchObject({ code: 'broken' });
    expect(source.destroyed).toBe(true);
  });
});

describe('files', () => {
  it('refuses kinds it does not know', async () => {
    await expect(readListHeaders('list.pdf')).rejects.toMatchObject({ code: 'unknown_format' });
  });

  it.each(['no-such-list.csv', 'no-such-list.XLSX'])('leaves it to the system to miss %s', async (path) => {
    await expect(readListHeaders(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
