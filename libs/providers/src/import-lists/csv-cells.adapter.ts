import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { UnreadableList } from './unreadable-list.errors';

/** Longest head of a file in which the end of the header is looked for, in characters. */
const HEAD_LENGTH = 65_536;
/** Longest record in characters: an unclosed quote must not read the rest of the file into memory. */
const RECORD_LENGTH = 1_000_000;

/**
 * The records of comma- or tab-separated UTF-8 text, one at a time. Byte order mark, either kind of line end and quoted line
 * breaks are understood; the header decides the delimiter. Empty lines are left out unless they are to be counted. Empty lines are left out unless `keepEmpty`, so that lines can be
 * counted as a spreadsheet does.
 * @throws UnreadableList `not_utf8` or `broken`.
 */
export async function* csvCells(
  source: AsyncIterable<Uint8Array>,
  keepEmpty = false,
): AsyncGenerator<string[]> {
  const text = decoded(source);
  const { head, done } = await readHead(text);
  const parser = parse({
    delimiter: delimiterOf(head),
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: !keepEmpty,
    maxRecordSize: RECORD_LENGTH,
  });
  const feeding = pipeline(Readable.from(joined(head, done ? [] : text)), parser);
  // Awaited below; a consumer that stops early ends the parser, which is no fault of the file.
  feeding.catch(() => undefined);
  try {
    for await (const record of parser) yield record as string[];
    await feeding;
  } catch (cause) {
    throw cause instanceof UnreadableList ? cause : new UnreadableList('broken', { cause });
  } finally {
    await text.return(undefined);
  }
}

async function* decoded(source: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (cause) {
      throw new UnreadableList('not_utf8', { cause });
    }
  };
  for await (const chunk of source) yield decode(chunk);
  yield decode();
  return undefined;
}

async function readHead(text: AsyncGenerator<string>): Promise<{ head: string; done: boolean }> {
  let head = '';
  while (head.length < HEAD_LENGTH && headerEnd(head) === undefined) {
    const next = await text.next();
    if (next.done === true) return { head, done: true };
    head += next.value;
  }
  return { head, done: false };
}

async function* joined(head: string, rest: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

/** Where the first line break outside quotes is. */
function headerEnd(text: string): number | undefined {
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '"') quoted = !quoted;
    else if (!quoted && (text[index] === '\n' || text[index] === '\r')) return index;
  }
  return undefined;
}

/** Cells may hold the other character, names of columns hardly ever do: what the header has more of separates. */
function delimiterOf(head: string): string {
  const header = head.slice(0, headerEnd(head)).replace(/"[^"]*"/gu, '');
  return header.split('\t').length > header.split(',').length ? '\t' : ',';
}
