import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@yilian/platform';
import type { Decision } from '../domain/decision';
import { MatchDecisionRow } from './match-decision.row';

/** A decision as it was stored. */
export interface StoredDecision {
  readonly madeAt: Date;
  readonly decision: Decision;
}

/** Keeps decisions for ever, so that anybody may ask why. */
@Injectable()
export class DecisionStore {
  constructor(private readonly database: Database) {}

  /** Stores decisions in one statement, in the transaction of their offers. @throws error 1062 for an id that exists. */
  async add(tx: Tx, decisions: readonly Decision[]): Promise<void> {
    await tx.insert(
      MatchDecisionRow,
      decisions.map((decision) => ({
        id: decision.id,
        weightsVersion: decision.weights.version,
        requestCount: decision.questions.length,
        record: JSON.stringify(decision),
      })),
    );
  }

  /** Undefined when there is no such decision. */
  async load(id: string): Promise<StoredDecision | undefined> {
    const [row] = await this.database.read<{ made_at: Date; record: string }>(
      'SELECT made_at, record FROM match_decision WHERE id = ?',
      [id],
    );
    return row && { madeAt: row.made_at, decision: JSON.parse(row.record) as Decision };
  }
}
