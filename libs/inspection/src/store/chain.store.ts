import { Injectable } from '@nestjs/common';
import { FieldCipher, type Reader, type Tx } from '@yilian/platform';
import { type ChainedStep, type Evidence, type FindingHead, type SealedStep, sealOf } from '../domain/chain';

const PLACE = (findingId: string, seq: number): string => `finding_record.words.${findingId}.${seq}`;

/** A step as it is read; `evidence` with the moment of each file. */
export interface StoredStep extends Omit<SealedStep, 'evidence'> {
  readonly findingId: string;
  readonly evidence: readonly (Evidence & { readonly addedAt: Date })[];
}

/** The steps of findings: appended under a seal that rests on the one before. */
@Injectable()
export class FindingChain {
  constructor(private readonly cipher: FieldCipher) {}

  /** Keyed, so that a seal cannot be made by whoever can only write into the database. */
  readonly print = (text: string): string => this.cipher.blindIndex('finding_record', text);

  sealWords(findingId: string, seq: number, words: string | null): string {
    return words === null ? '' : this.cipher.seal(PLACE(findingId, seq), words);
  }

  /** @throws Error when the words were changed or belong elsewhere. */
  wordsOf({ findingId, seq, wordsSealed }: StoredStep): string | null {
    return wordsSealed === '' ? null : this.cipher.open(PLACE(findingId, seq), wordsSealed);
  }

  /** Writes a step and returns its seal. @throws the driver's error for a number that is taken. */
  async append(tx: Tx, head: FindingHead, step: ChainedStep, before: string): Promise<string> {
    const seal = sealOf(head, step, before, this.print);
    await tx.execute(
      `INSERT INTO finding_record (finding_id, seq, act, to_state, at, actor_id, actor_role, due_on, asks_until,
         words_sealed, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[head.id, step.seq, step.act, step.toState, step.at, step.actorId, step.actorRole],
        ...[step.dueOn, step.asksUntil, step.wordsSealed, seal],
      ],
    );
    return seal;
  }

  /** All steps of findings, in their order, with their files. */
  async of(reader: Reader, ids: readonly string[]): Promise<Map<string, StoredStep[]>> {
    const steps = new Map<string, StoredStep[]>(ids.map((id) => [id, []]));
    if (ids.length === 0) return steps;
    const rows = await reader.query<Omit<StoredStep, 'evidence'>>(
      `SELECT finding_id AS findingId, seq, act, to_state AS toState, at, actor_id AS actorId, actor_role AS actorRole,
              due_on AS dueOn, asks_until AS asksUntil, words_sealed AS wordsSealed, seal
         FROM finding_record WHERE finding_id IN (?) ORDER BY finding_id, seq`,
      [ids],
    );
    const files = await reader.query<Evidence & { findingId: string; seq: number; addedAt: Date }>(
      `SELECT id, finding_id AS findingId, record_seq AS seq, type, sha256, added_at AS addedAt
         FROM finding_evidence WHERE finding_id IN (?) AND record_seq IS NOT NULL ORDER BY added_at, id`,
      [ids],
    );
    for (const row of rows) {
      const evidence = files.filter(({ findingId, seq }) => findingId === row.findingId && seq === row.seq);
      steps.get(row.findingId)?.push({ ...row, evidence });
    }
    return steps;
  }
}
