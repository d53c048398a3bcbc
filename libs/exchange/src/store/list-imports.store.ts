import { Injectable } from '@nestjs/common';
import {
  type ExchangeList,
  ListCounts,
  type ListFault,
  type ListFormat,
  type ListImportState,
} from '@yilian/contracts';
import { isDuplicate, Overtaken, type Reader, type Tx } from '@yilian/platform';
import { listImportMachine, type ListImportEvent } from '../domain/list-import.machine';
import { ListImportRow } from './list-import.row';

/** An import as it is stored. */
export interface StoredImport {
  readonly id: string;
  readonly serviceId: string;
  readonly providerId: string;
  readonly list: ExchangeList;
  readonly state: ListImportState;
  readonly format: ListFormat;
  readonly fileBytes: number;
  readonly file: string | null;
  readonly fileHash: string;
  readonly askedAt: Date;
  readonly appliedAt: Date | null;
  readonly counts: ListCounts | null;
  readonly planHash: string | null;
  readonly fault: ListFault | null;
  readonly faultColumns: string;
  /** When the very same file was taken over before. */
  readonly before: Date | null;
}
type Raw = Omit<StoredImport, 'counts'> & { readonly counts: string | null };

type New = Pick<
  ListImportRow,
  'id' | 'serviceId' | 'providerId' | 'list' | 'format' | 'fileBytes' | 'fileHash' | 'file' | 'askedBy'
>;

const READ = `SELECT i.id, i.service_id AS serviceId, i.provider_id AS providerId, i.list, i.state, i.format,
  i.file_bytes AS fileBytes, i.file, i.file_hash AS fileHash, i.asked_at AS askedAt, i.applied_at AS appliedAt,
  i.counts, i.plan_hash AS planHash, i.fault, i.fault_columns AS faultColumns,
  (SELECT MAX(b.applied_at) FROM list_import b
    WHERE b.service_id = i.service_id AND b.file_hash = i.file_hash AND b.list = i.list AND b.id <> i.id
      AND b.asked_at <= i.asked_at AND b.state = 'applied') AS \`before\`
  FROM list_import i`;
const SHOWN = 20;

/** Imports of lists. Every step is a conditional UPDATE: a step that was done is not done again. */
@Injectable()
export class ListImports {
  /** False when the id is taken. @throws Overtaken when another takes it at once. */
  async add(tx: Tx, one: New): Promise<boolean> {
    const [taken] = await tx.query('SELECT 1 FROM list_import WHERE id = ? FOR UPDATE', [one.id]);
    if (taken !== undefined) return false;
    try {
      await tx.insert(ListImportRow, [{ ...one, state: listImportMachine.initial }]);
      return true;
    } catch (error) {
      throw isDuplicate(error) ? new Overtaken('list_import') : error;
    }
  }

  async byId(reader: Reader, id: string): Promise<StoredImport | undefined> {
    const [row] = await reader.query<Raw>(`${READ} WHERE i.id = ?`, [id]);
    return row && opened(row);
  }

  /** Newest first. */
  async ofService(reader: Reader, serviceId: string): Promise<StoredImport[]> {
    const rows = await reader.query<Raw>(
      `${READ} WHERE i.service_id = ? ORDER BY i.asked_at DESC, i.id LIMIT ${SHOWN}`,
      [serviceId],
    );
    return rows.map(opened);
  }

  async read(tx: Tx, id: string, counts: ListCounts, planHash: string): Promise<boolean> {
    return this.step(tx, id, 'read', 'counts = ?, plan_hash = ?', [JSON.stringify(counts), planHash]);
  }

  async refuse(tx: Tx, id: string, fault: ListFault, columns: readonly string[]): Promise<boolean> {
    return this.step(tx, id, 'refuse', 'fault = ?, fault_columns = ?', [
      fault,
      columns.join(',').slice(0, 200),
    ]);
  }

  /** False also when its file was forgotten: there is nothing left to go through. */
  async accept(tx: Tx, id: string): Promise<boolean> {
    const by = [tx.actor?.accountId ?? null];
    return this.step(tx, id, 'accept', 'accepted_by = ?', by, 'file IS NOT NULL');
  }

  async apply(tx: Tx, id: string): Promise<boolean> {
    return this.step(tx, id, 'apply', 'applied_at = now(3)', []);
  }

  async outdate(tx: Tx, id: string): Promise<boolean> {
    return this.step(tx, id, 'outdate', 'plan_hash = NULL', []);
  }

  /** Imports whose files have been kept long enough. */
  async old(reader: Reader, keptDays: number, most: number): Promise<{ id: string; file: string }[]> {
    return reader.query(
      `SELECT id, file FROM list_import WHERE file IS NOT NULL AND asked_at < now(3) - INTERVAL ? DAY
          AND state NOT IN ('reading', 'applying') LIMIT ?`,
      [keptDays, most],
    );
  }

  /** False when somebody accepted it meanwhile: then the file is needed. */
  async forgetFile(tx: Tx, id: string): Promise<boolean> {
    const forgotten = await tx.execute(
      "UPDATE list_import SET file = NULL WHERE id = ? AND state NOT IN ('reading', 'applying')",
      [id],
    );
    return forgotten === 1;
  }

  private async step(
    tx: Tx,
    id: string,
    event: ListImportEvent,
    set: string,
    values: readonly unknown[],
    only = 'TRUE',
  ): Promise<boolean> {
    const from = listImportMachine.from(event);
    const to = listImportMachine.next(from[0]!, event);
    const changed = await tx.execute(
      `UPDATE list_import SET state = ?, ${set} WHERE id = ? AND state IN (?) AND ${only}`,
      [...[to, ...values], ...[id, from]],
    );
    return changed === 1;
  }
}

const opened = ({ counts, ...row }: Raw): StoredImport => ({
  ...row,
  counts: counts === null ? null : ListCounts.parse(JSON.parse(counts)),
});
