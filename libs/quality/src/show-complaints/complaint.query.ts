import { Injectable } from '@nestjs/common';
import { type ComplaintLine, type ComplaintPage, type ComplaintView } from '@yilian/contracts';
import {
  Audit,
  commonProblem,
  Database,
  FieldCipher,
  type Principal,
  type Tx,
  UnitOfWork,
} from '@yilian/platform';
import { actionsOf, complaintSentence, type Side } from '../domain/complaint';
import { ComplaintSides } from '../steps/complaint-side.query';
import { scopeOf } from './complaint-scope.query';

interface Raw extends Omit<ComplaintLine, 'about' | 'createdAt' | 'deadlineAt'> {
  readonly requestId: string | null;
  readonly providerId: string;
  readonly provider: string;
  readonly olderPersonId: string;
  readonly version: number;
  readonly byPhone: 0 | 1;
  readonly wordsSealed: string;
  readonly sharedAt: Date | null;
  readonly createdAt: Date;
  readonly deadlineAt: Date;
  readonly now: Date;
}
interface Step {
  readonly seq: number;
  readonly event: string;
  readonly at: Date;
  readonly role: string;
  readonly wordsSealed: string | null;
}

const COLUMNS = `c.id, c.number, c.kind, c.state, c.request_id AS requestId, c.provider_id AS providerId,
  p.name AS provider, c.older_person_id AS olderPersonId, c.version, c.by_phone AS byPhone, c.words_sealed AS wordsSealed,
  c.shared_at AS sharedAt, c.created_at AS createdAt, c.deadline_at AS deadlineAt, now(3) AS now
  FROM complaint c JOIN provider p ON p.id = c.provider_id`;

/** Complaints for those whom they concern. Each look of staff or provider at somebody's words is written down. */
@Injectable()
export class ComplaintQuery {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly cipher: FieldCipher,
    private readonly sides: ComplaintSides,
    private readonly audit: Audit,
  ) {}

  async list(principal: Principal, after: string | undefined, limit: number): Promise<ComplaintPage> {
    const scope = scopeOf(principal);
    const rows = await this.database.query<Raw>(
      `SELECT ${COLUMNS} WHERE ${scope.sql} ${after === undefined ? '' : 'AND c.id < ?'} ORDER BY c.id DESC LIMIT ?`,
      [...scope.values, ...(after === undefined ? [] : [after]), limit + 1],
    );
    const items = rows.slice(0, limit).map((row) => lineOf(row, principal));
    return { items, next: rows.length > limit ? items.at(-1)!.id : null };
  }

  /** @throws ProblemException 404 for a complaint that does not exist or does not concern the caller. */
  async show(principal: Principal, id: string): Promise<ComplaintView> {
    return this.work.write(async (tx) => {
      const [row] = await tx.query<Raw>(`SELECT ${COLUMNS} WHERE c.id = ?`, [id]);
      const side = row && (await this.sides.of(principal, row));
      if (!row || !side) throw commonProblem('common.not-found');
      if (side !== 'family') await this.audit.append(tx, 'quality.complaint-viewed', id);
      return this.view(row, side, await steps(tx, id), principal);
    });
  }

  private view(row: Raw, side: Side, told: readonly Step[], principal: Principal): ComplaintView {
    const answered = told.findLast(({ event }) => event === 'answer');
    return {
      ...lineOf(row, principal),
      olderPersonId: side === 'provider' ? null : row.olderPersonId,
      version: row.version,
      byPhone: row.byPhone === 1,
      words: this.cipher.open(`complaint.words.${row.id}`, row.wordsSealed),
      answer: answered ? this.wordsOf(row.id, answered) : null,
      shared: row.sharedAt !== null,
      actions: actionsOf(side, row.state, row.sharedAt !== null),
      timeline: told
        .map(({ event, at, role }) => ({
          at: at.toISOString(),
          by: role === 'family' ? ('family' as const) : ('officer' as const),
          text: complaintSentence(event),
        }))
        .reverse(),
      serverNow: row.now.toISOString(),
    };
  }

  private wordsOf(id: string, { seq, wordsSealed }: Step): string | null {
    return wordsSealed === null ? null : this.cipher.open(`complaint_event.words.${id}.${seq}`, wordsSealed);
  }
}

async function steps(tx: Tx, id: string): Promise<Step[]> {
  return tx.query<Step>(
    `SELECT seq, event, at, actor_role AS role, words_sealed AS wordsSealed FROM complaint_event
      WHERE complaint_id = ? ORDER BY seq`,
    [id],
  );
}

/** A provider is not told which booking it was: that would tell who complained. */
const lineOf = (row: Raw, { role }: Principal): ComplaintLine => ({
  ...{ id: row.id, number: row.number, kind: row.kind, state: row.state },
  about: {
    requestId: role === 'provider_manager' ? null : row.requestId,
    providerId: row.providerId,
    provider: row.provider,
  },
  createdAt: row.createdAt.toISOString(),
  deadlineAt: row.deadlineAt.toISOString(),
});
