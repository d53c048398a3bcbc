import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { csvCells } from './csv-cells.adapter';
import { UnreadableList } from './unreadable-list.errors';
import { xlsxCells } from './xlsx-cells.adapter';
import { inPieces, type Told } from './xlsx-thread.adapter';

/** Threads run built files; what is not built reads in its own. */
const THREAD = join(__dirname, 'xlsx-thread.adapter.js');
/** A workbook that needs more is refused, and the process goes on. */
const LIMITS = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 4 };

/**
 * The cells of a list that is no file yet, row by row; empty rows are given, too, so that the n-th is the row n of a
 * spreadsheet. A workbook is unpacked in a thread of its own with a limit of memory.
 * @throws UnreadableList
 */
export function cellsOf(format: 'csv' | 'xlsx', bytes: Uint8Array): AsyncGenerator<string[]> {
  if (format === 'csv') return csvCells(inPieces(bytes), true);
  return existsSync(THREAD) ? cellsOfThread(bytes) : xlsxCells(inPieces(bytes), true);
}

async function* cellsOfThread(bytes: Uint8Array): AsyncGenerator<string[]> {
  const thread = new Worker(THREAD, { workerData: { bytes }, resourceLimits: LIMITS });
  try {
    for (;;) {
      const [told] = (await once(thread, 'message')) as [Told];
      if ('fault' in told) throw new UnreadableList(told.fault);
      if ('done' in told) return;
      yield* told.rows;
      thread.postMessage('more');
    }
  } catch (cause) {
    throw (cause as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? new UnreadableList('too_large', { cause })
      : cause;
  } finally {
    await thread.terminate();
  }
}
