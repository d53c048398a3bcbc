import { Injectable } from '@nestjs/common';
import { NamesQuery } from '@yilian/accounts';
import { type CorrectionReason, type VisitCorrection } from '@yilian/contracts';
import { Database } from '@yilian/platform';
import { correctionsInOrder } from '../domain/corrections';

interface Raw {
  readonly visitId: string;
  readonly event: 'correct_arrival' | 'correct_leaving';
  readonly at: Date;
  readonly actorId: string | null;
  readonly reason: CorrectionReason;
  readonly before: Date | null;
  readonly now: Date | null;
}

/** Reads which times were corrected, from what to what. */
@Injectable()
export class Corrections {
  constructor(
    private readonly database: Database,
    private readonly names: NamesQuery,
  ) {}

  /** Of each visit, oldest first. The caller has checked the right to them. */
  async of(visitIds: readonly string[]): Promise<ReadonlyMap<string, VisitCorrection[]>> {
    if (visitIds.length === 0) return new Map();
    const rows = await this.database.query<Raw>(
      `SELECT e.visit_id AS visitId, e.event, e.at, e.actor_id AS actorId, e.reason, e.before_at AS \`before\`,
              IF(e.event = 'correct_arrival', v.arrived_at, v.left_at) AS now
         FROM visit_event AS e JOIN visit AS v ON v.id = e.visit_id
        WHERE e.visit_id IN (?) AND e.event IN ('correct_arrival', 'correct_leaving') ORDER BY e.visit_id, e.seq`,
      [visitIds],
    );
    const names = await this.names.of(rows.flatMap(({ actorId }) => actorId ?? []));
    return correctionsInOrder(
      rows.map(({ event, actorId, ...row }) => ({
        ...{ ...row, by: actorId === null ? null : (names.get(actorId) ?? null) },
        what: event === 'correct_arrival' ? ('arrival' as const) : ('leaving' as const),
      })),
    );
  }
}
