import { Injectable } from '@nestjs/common';
import { type DayPlanState, type VisitOpen, type VisitReason } from '@yilian/contracts';
import { isDuplicate, Overtaken, type Reader, type Tx } from '@yilian/platform';
import { type PlanBasis, type ProposedVisit } from '../domain/day';

/** Whose a service is. */
export interface PlannedService {
  readonly serviceId: string;
  readonly providerId: string;
}

export interface StoredPlan extends PlannedService {
  readonly id: string;
  readonly date: string;
  readonly version: number;
  readonly state: DayPlanState;
  readonly absent: readonly string[];
  readonly basis: PlanBasis | null;
  readonly wayMinutes: number | null;
  readonly openVisits: number | null;
  readonly askedAt: Date;
  readonly acceptedAt: Date | null;
}

/** What the search found. */
export interface FoundPlan {
  readonly basis: PlanBasis;
  readonly inputHash: string;
  readonly cost: number;
  readonly wayMinutes: number;
  readonly visits: readonly ProposedVisit[];
}

const PLAN = `
  SELECT id, service_id AS serviceId, provider_id AS providerId, DATE_FORMAT(on_date, '%Y-%m-%d') AS date, version,
         state, absent, basis, way_minutes AS wayMinutes, open_visits AS openVisits, asked_at AS askedAt,
         accepted_at AS acceptedAt
    FROM day_plan`;

type PlanRecord = Omit<StoredPlan, 'absent' | 'basis'> & {
  readonly absent: string;
  readonly basis: string | null;
};

const planOf = (row: PlanRecord): StoredPlan => ({
  ...row,
  absent: JSON.parse(row.absent) as string[],
  basis: row.basis === null ? null : (JSON.parse(row.basis) as PlanBasis),
});

/** Plans of days from the asking on. */
@Injectable()
export class DayPlans {
  /** The home-care service, if it is this provider's. */
  async ownService(
    reader: Reader,
    serviceId: string,
    providerId: string | null | undefined,
  ): Promise<PlannedService | undefined> {
    const [row] = await reader.query<PlannedService>(
      `SELECT id AS serviceId, provider_id AS providerId FROM service
        WHERE id = ? AND provider_id = ? AND kind = 'home_care'`,
      [serviceId, providerId ?? ''],
    );
    return row;
  }

  /** Everybody who works for a service. */
  async teamOf(reader: Reader, serviceId: string): Promise<ReadonlySet<string>> {
    const rows = await reader.query<{ id: string }>(
      "SELECT id FROM caregiver WHERE service_id = ? AND state = 'active'",
      [serviceId],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** For whom requests are; they belong to others and are only read. */
  async peopleOf(
    reader: Reader,
    requestIds: readonly string[],
  ): Promise<{ readonly requestId: string; readonly olderPersonId: string }[]> {
    if (requestIds.length === 0) return [];
    return reader.query(
      'SELECT id AS requestId, older_person_id AS olderPersonId FROM care_request WHERE id IN (?) ORDER BY id',
      [requestIds],
    );
  }

  /** The number of the next plan of a day. Two at once get the same: the unique key turns one of them back. */
  async nextVersion(tx: Tx, serviceId: string, date: string): Promise<number> {
    const [row] = await tx.query<{ version: number | null }>(
      'SELECT MAX(version) AS version FROM day_plan WHERE service_id = ? AND on_date = ?',
      [serviceId, date],
    );
    return (row?.version ?? 0) + 1;
  }

  /** @throws Overtaken when another plan of the day took the number meanwhile. */
  async add(
    tx: Tx,
    plan: PlannedService & {
      readonly id: string;
      readonly date: string;
      readonly version: number;
      readonly absent: readonly string[];
      readonly seed: number;
      readonly solverVersion: string;
    },
  ): Promise<void> {
    try {
      await tx.execute(
        `INSERT INTO day_plan (id, service_id, provider_id, on_date, version, state, absent, solver_version, seed, asked_by)
         VALUES (?, ?, ?, ?, ?, 'computing', ?, ?, ?, ?)`,
        [
          ...[plan.id, plan.serviceId, plan.providerId, plan.date, plan.version],
          ...[JSON.stringify(plan.absent), plan.solverVersion, plan.seed, tx.actor!.accountId],
        ],
      );
    } catch (error) {
      throw isDuplicate(error) ? new Overtaken('day_plan') : error;
    }
  }

  /** What was proposed or is looked for still has had its day; what is in force stays. */
  async outdateOthers(
    tx: Tx,
    { serviceId, date, id }: Pick<StoredPlan, 'serviceId' | 'date' | 'id'>,
  ): Promise<void> {
    await tx.execute(
      `UPDATE day_plan SET state = 'outdated'
        WHERE service_id = ? AND on_date = ? AND id <> ? AND state IN ('computing', 'proposed')`,
      [serviceId, date, id],
    );
  }

  async of(reader: Reader, id: string): Promise<StoredPlan | undefined> {
    const [row] = await reader.query<PlanRecord>(`${PLAN} WHERE id = ?`, [id]);
    return row && planOf(row);
  }

  async lock(tx: Tx, id: string): Promise<StoredPlan | undefined> {
    const [row] = await tx.query<PlanRecord>(`${PLAN} WHERE id = ? FOR UPDATE`, [id]);
    return row && planOf(row);
  }

  /** The newest plan of a day. */
  async newest(reader: Reader, serviceId: string, date: string): Promise<StoredPlan | undefined> {
    const [row] = await reader.query<PlanRecord>(
      `${PLAN} WHERE service_id = ? AND on_date = ? ORDER BY version DESC LIMIT 1`,
      [serviceId, date],
    );
    return row && planOf(row);
  }

  /** False when the plan is not looked for any more. */
  async propose(tx: Tx, id: string, found: FoundPlan): Promise<boolean> {
    const open = new Set(
      found.visits.filter((one) => one.open).map((one) => `${one.requestId}.${one.visitNo}`),
    );
    const proposed = await tx.execute(
      `UPDATE day_plan SET state = 'proposed', basis = ?, input_hash = ?, cost = ?, way_minutes = ?, open_visits = ?,
              found_at = now(3) WHERE id = ? AND state = 'computing'`,
      [
        ...[JSON.stringify(found.basis), found.inputHash, found.cost, Math.round(found.wayMinutes)],
        ...[open.size, id],
      ],
    );
    if (proposed !== 1) return false;
    if (found.visits.length > 0) {
      await tx.execute(
        `INSERT INTO day_plan_visit (plan_id, request_id, visit_no, part, hold_id, caregiver_id, visit_order,
           start_minute, minutes, way_minutes, late_minutes, why, open_reason) VALUES ?`,
        [
          found.visits.map((one) => [
            ...[id, one.requestId, one.visitNo, one.part, one.holdId, one.caregiverId, one.order],
            ...[one.startMinute, one.minutes, one.wayMinutes, one.lateMinutes],
            ...[JSON.stringify(one.why), one.open],
          ]),
        ],
      );
    }
    return true;
  }

  async fail(tx: Tx, id: string): Promise<boolean> {
    const failed = await tx.execute(
      "UPDATE day_plan SET state = 'failed' WHERE id = ? AND state = 'computing'",
      [id],
    );
    return failed === 1;
  }

  /** What is in force gives way first: the unique key lets one plan of a day be. False when it is not proposed any more. */
  async accept(tx: Tx, { id, serviceId, date }: StoredPlan): Promise<boolean> {
    await tx.execute(
      "UPDATE day_plan SET state = 'outdated' WHERE service_id = ? AND on_date = ? AND state = 'accepted'",
      [serviceId, date],
    );
    const accepted = await tx.execute(
      `UPDATE day_plan SET state = 'accepted', accepted_by = ?, accepted_at = now(3)
        WHERE id = ? AND state = 'proposed'`,
      [tx.actor!.accountId, id],
    );
    return accepted === 1;
  }

  async visitsOf(reader: Reader, planId: string): Promise<ProposedVisit[]> {
    const rows = await reader.query<
      Omit<ProposedVisit, 'why' | 'open'> & { readonly why: string; readonly open: VisitOpen | null }
    >(
      `SELECT request_id AS requestId, visit_no AS visitNo, part, hold_id AS holdId, caregiver_id AS caregiverId,
              visit_order AS \`order\`, start_minute AS startMinute, minutes, way_minutes AS wayMinutes,
              late_minutes AS lateMinutes, why, open_reason AS open
         FROM day_plan_visit WHERE plan_id = ? ORDER BY caregiver_id, visit_order, request_id, visit_no, part`,
      [planId],
    );
    return rows.map((row) => ({ ...row, why: JSON.parse(row.why) as VisitReason[] }));
  }
}
