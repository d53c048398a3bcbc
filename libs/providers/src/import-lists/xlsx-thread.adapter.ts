import { once } from 'node:events';
import { Readable } from 'node:stream';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { UnreadableList, type UnreadableCode } from './unreadable-list.errors';
import { xlsxCells } from './xlsx-cells.adapter';

/** What the thread says: some rows, after which it waits to be asked for more; at the end that it is done, or why not. */
export type Told =
  { readonly rows: readonly string[][] } | { readonly done: true } | { readonly fault: UnreadableCode };

const ROWS_AT_ONCE = 1_000;
const PIECE = 65_536;

/** Bytes in pieces, as a file would give them. */
export const inPieces = (bytes: Uint8Array): Readable =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
    })(),
    { objectMode: false },
  );

async function read(port: MessagePort, bytes: Uint8Array): Promise<void> {
  const say = (told: Told): void => port.postMessage(told);
  let rows: string[][] = [];
  const give = async (): Promise<void> => {
    say({ rows });
    rows = [];
    await once(port, 'message');
  };
  try {
    for await (const cells of xlsxCells(inPieces(bytes), true)) {
      rows.push(cells);
      if (rows.length >= ROWS_AT_ONCE) await give();
    }
    await give();
    say({ done: true });
  } catch (error) {
    say({ fault: error instanceof UnreadableList ? error.code : 'broken' });
  }
}

if (parentPort) void read(parentPort, (workerData as { readonly bytes: Uint8Array }).bytes);
