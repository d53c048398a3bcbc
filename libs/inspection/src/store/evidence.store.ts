import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type PaperType } from '@yilian/contracts';
import { FieldCipher, FileStore, type PaperFile, type Reader, type Tx } from '@yilian/platform';
import { type Evidence } from '../domain/chain';

/** A file of a house as it is kept. */
export interface StoredEvidence extends Evidence {
  readonly findingId: string;
  readonly recordSeq: number | null;
  readonly file: string;
  readonly type: PaperType;
  readonly addedAt: Date;
}

const COLUMNS = `id, finding_id AS findingId, record_seq AS recordSeq, file, type, sha256, added_at AS addedAt
  FROM finding_evidence`;
const PLACE = (id: string): string => `finding_evidence.file.${id}`;

/** Pictures and documents of houses; their bytes are sealed and bound to the row that names them. */
@Injectable()
export class EvidenceStore {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly files: FileStore,
  ) {}

  async find(reader: Reader, id: string): Promise<StoredEvidence | undefined> {
    const [row] = await reader.query<StoredEvidence>(`SELECT ${COLUMNS} WHERE id = ?`, [id]);
    return row;
  }

  /** Those that are not part of an answer yet. */
  async pending(reader: Reader, findingId: string): Promise<StoredEvidence[]> {
    return reader.query<StoredEvidence>(
      `SELECT ${COLUMNS} WHERE finding_id = ? AND record_seq IS NULL ORDER BY added_at, id`,
      [findingId],
    );
  }

  async add(tx: Tx, id: string, findingId: string, file: string, paper: PaperFile): Promise<void> {
    const sha256 = createHash('sha256').update(paper.bytes).digest('hex');
    await tx.execute(
      'INSERT INTO finding_evidence (id, finding_id, file, type, sha256) VALUES (?, ?, ?, ?, ?)',
      [id, findingId, file, paper.type, sha256],
    );
  }

  /** Makes files part of a step; returns how many of them were not part of one before. */
  async handIn(tx: Tx, findingId: string, ids: readonly string[], seq: number): Promise<number> {
    if (ids.length === 0) return 0;
    return tx.execute(
      'UPDATE finding_evidence SET record_seq = ? WHERE finding_id = ? AND id IN (?) AND record_seq IS NULL',
      [seq, findingId, ids],
    );
  }

  /** Only what is not part of an answer can go. False when it was not there. */
  async remove(tx: Tx, findingId: string, id: string): Promise<boolean> {
    const sql = 'DELETE FROM finding_evidence WHERE id = ? AND finding_id = ? AND record_seq IS NULL';
    return (await tx.execute(sql, [id, findingId])) === 1;
  }

  async keepBytes(id: string, file: string, bytes: Uint8Array): Promise<void> {
    await this.files.put(file, this.cipher.sealBytes(PLACE(id), bytes));
  }

  /** Undefined when there is no such file. @throws Error when it was changed, or belongs elsewhere. */
  async bytesOf({ id, file }: StoredEvidence): Promise<Uint8Array | undefined> {
    const sealed = await this.files.get(file);
    return sealed && this.cipher.openBytes(PLACE(id), sealed);
  }

  async forgetFile(file: string): Promise<void> {
    await this.files.remove(file);
  }
}
