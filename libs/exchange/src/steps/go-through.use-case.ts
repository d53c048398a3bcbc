import { createHash, type Hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ListCounts } from '@yilian/contracts';
import { Settings, type Tx } from '@yilian/platform';
import { type Decided, type OpenList } from './list-door.port';
import { NoList } from '../domain/list-faults';
import { placesOf } from '../domain/list-shape';
import { counted, NO_COUNTS, type PlannedLine } from '../domain/planned-line';
import { LineReader, type ReadLine } from '../domain/read-lines';
import { ListFiles } from '../store/list-files.store';
import { type StoredImport } from '../store/list-imports.store';
import { Doors, type OneList } from './doors.adapter';
import { listCells } from './list-cells.adapter';
import { OwnList } from './own-list.query';

/** What whoever goes through a list wants to hear. */
export interface Passage {
  /** Writes what lines do as it goes. */
  readonly writes: boolean;
  onLine?(line: PlannedLine): Promise<void>;
  onProgress(lines: number): void;
  /** The transaction of the job itself, which waits meanwhile. */
  readonly waiting: Tx;
}

/** What a list does in all, and a fingerprint of what each line does. */
export interface Gone {
  readonly counts: ListCounts;
  readonly planHash: string;
}

const AT_ONCE = 1_000;
const LOOKS_EVERY = 500;
/** The server ends a transaction that says nothing for ten seconds; reading a workbook may take longer. */
const QUIET_MS = 2_000;

/**
 * Goes through a list line by line, decides what each does, and writes it if that is wanted. A look and the taking over are
 * the same way, so what is done is what was shown. Nothing but the batch at hand is kept.
 */
@Injectable()
export class GoThrough {
  constructor(
    private readonly files: ListFiles,
    private readonly doors: Doors,
    private readonly own: OwnList,
    private readonly settings: Settings,
  ) {}

  /** @throws NoList when the file is none; whatever the owner of the list throws */
  async execute(tx: Tx, stored: StoredImport, passage: Passage): Promise<Gone> {
    const { serviceId, providerId, list } = stored;
    const place = await this.own.of(tx, serviceId, providerId, list);
    if (!place || stored.file === null) throw new Error(`Import ${stored.id} has no list to go to`);
    const one = this.doors.of(list);
    const open = await one.door.open(tx, place);
    const course = new Course(tx, one, open, passage);
    for await (const { line, cells } of this.lines(stored.id, stored.file)) await course.take(cells, line);
    return course.end();
  }

  private async *lines(
    importId: string,
    file: string,
  ): AsyncGenerator<{ readonly line: number; readonly cells: readonly string[] }> {
    const { mostRows, mostUnpackedBytes } = (await this.settings.get('exchange.rules')).value;
    const bytes = await this.files.of(importId, file);
    let line = 0;
    for await (const cells of listCells(bytes, mostUnpackedBytes)) {
      line += 1;
      // Room for what stands above the header.
      if (line > mostRows + 20) throw new NoList('too_many_rows');
      yield { line, cells };
    }
  }
}

/** One passage through a list. */
class Course {
  private reader: LineReader<unknown> | undefined;
  private counts = NO_COUNTS;
  private readonly hash: Hash = createHash('sha256');
  private batch: Decided[] = [];
  private heardAt = performance.now();

  constructor(
    private readonly tx: Tx,
    private readonly one: OneList,
    private readonly open: OpenList<unknown>,
    private readonly passage: Passage,
  ) {}

  async take(cells: readonly string[], line: number): Promise<void> {
    if (!this.reader) {
      this.begin(cells);
      return;
    }
    const read = this.reader.read(cells, line);
    if (!read) return;
    await this.note(this.planned(read));
    if (this.batch.length >= AT_ONCE) await this.write();
    if (line % LOOKS_EVERY === 0) await this.look();
  }

  async end(): Promise<Gone> {
    if (!this.reader) throw new NoList('no_header');
    if (this.counts.lines === 0) throw new NoList('no_rows');
    await this.write();
    for (const subject of this.open.missing()) {
      await this.note({ line: null, subject, outcome: 'missing', notes: [], changes: [] });
    }
    return { counts: this.counts, planHash: this.hash.digest('hex') };
  }

  private async look(): Promise<void> {
    this.passage.onProgress(this.counts.lines);
    if (performance.now() - this.heardAt < QUIET_MS) return;
    this.heardAt = performance.now();
    for (const tx of [this.tx, this.passage.waiting]) await tx.query('SELECT 1');
  }

  private begin(cells: readonly string[]): void {
    if (cells.every((cell) => cell.trim() === '')) return;
    const places = placesOf(this.one.shape.columns, cells);
    if (!places.ok) throw new NoList(places.refusal.fault, places.refusal.columns);
    this.reader = new LineReader(this.one.shape, places.value, cells, printOf);
  }

  private planned({ line, notes, item, passedOver }: ReadLine<unknown>): PlannedLine {
    if (item === undefined) {
      const outcome = passedOver ? 'same' : 'refused';
      return { line, subject: '', outcome, notes, changes: [] };
    }
    const subject = this.one.shape.subjectOf(item);
    const decided = this.open.decide(item);
    if (decided.outcome === 'refused') {
      const { column, code } = decided;
      const value = this.one.shape.cells(item)[this.one.shape.columns.findIndex(({ key }) => key === column)];
      const why = { column, code, value: value ?? '', became: null };
      return { line, subject, outcome: 'refused', notes: [...notes, why], changes: [] };
    }
    if (decided.outcome === 'same') return { line, subject, outcome: 'same', notes, changes: [] };
    this.batch.push(decided);
    return { line, subject, outcome: decided.outcome, notes, changes: decided.changes };
  }

  private async note(line: PlannedLine): Promise<void> {
    this.counts = counted(this.counts, line);
    this.hash.update(`${JSON.stringify([line.line, line.subject, line.outcome, line.changes])}\n`);
    await this.passage.onLine?.(line);
  }

  private async write(): Promise<void> {
    const batch = this.batch;
    this.batch = [];
    if (this.passage.writes && batch.length > 0) await this.open.write(this.tx, batch);
  }
}

/** In 22 characters. */
const printOf = (text: string): string => createHash('md5').update(text).digest('base64url');
