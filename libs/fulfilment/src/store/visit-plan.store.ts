import { Injectable } from '@nestjs/common';
import { ASKED_TASK, type LockedRequest, type VisitTaskTemplate } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { type Tx } from '@yilian/platform';
import { type KeptVisit, type PlannedVisit, type TakenQuarter } from '../domain/plan-visits';
import { VisitRow } from './visit.row';
import { VisitTaskRow } from './visit-parts.row';

const MOST = 200;

/** Bookings of home care that are held now. */
const HELD = `care_request AS r JOIN capacity_hold AS h ON h.request_id = r.id AND h.state = 'confirmed'
   AND r.kind = 'home_care' AND r.state IN ('booked', 'in_service')`;

/** A quarter that stands in no visit of its caregiver; the past is not planned any more. */
const NOT_PLANNED = `q.travel = 0 AND q.quarter_at >= now() - INTERVAL 2 DAY
   AND NOT EXISTS (SELECT 1 FROM visit AS v
      WHERE v.hold_id = q.hold_id AND v.caregiver_id = q.caregiver_id AND v.on_date = DATE(q.quarter_at)
        AND q.quarter_at >= v.on_date + INTERVAL v.from_minute MINUTE
        AND q.quarter_at < v.on_date + INTERVAL v.to_minute MINUTE)`;

/** When a visit is by the clocks of the city, and as moments. */
export interface PlacedVisit extends PlannedVisit {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Reads the hours that capacity gave and keeps the visits that follow from them. */
@Injectable()
export class VisitPlan {
  /** The hours that a request has, without the ways. Units belong to capacity and are only read. */
  async quartersOf(tx: Tx, requestId: string): Promise<TakenQuarter[]> {
    return tx.query<TakenQuarter>(
      `SELECT h.id AS holdId, q.caregiver_id AS caregiverId, DATE_FORMAT(q.quarter_at, '%Y-%m-%d') AS date,
              HOUR(q.quarter_at) * 60 + MINUTE(q.quarter_at) AS minute
         FROM ${HELD} JOIN caregiver_quarter AS q ON q.hold_id = h.id AND q.travel = 0 WHERE r.id = ?`,
      [requestId],
    );
  }

  async kept(tx: Tx, requestId: string): Promise<KeptVisit[]> {
    return tx.query<KeptVisit>(
      `SELECT id, hold_id AS holdId, caregiver_id AS caregiverId, DATE_FORMAT(on_date, '%Y-%m-%d') AS date, ordinal,
              from_minute AS fromMinute, to_minute AS toMinute, state
         FROM visit WHERE request_id = ? ORDER BY id FOR UPDATE`,
      [requestId],
    );
  }

  /** Puts new ones in, each with its list of tasks; returns their ids. */
  async add(
    tx: Tx,
    { request, providerId }: { readonly request: LockedRequest; readonly providerId: string },
    visits: readonly PlacedVisit[],
    tasks: readonly VisitTaskTemplate[],
  ): Promise<string[]> {
    const rows = visits.map(({ date, ...visit }) => ({
      ...{ ...visit, id: newId(), onDate: date, requestId: request.id, providerId },
      ...{ olderPersonId: request.olderPersonId, townCode: request.townCode },
    }));
    await tx.insert(VisitRow, rows);
    const all = [{ code: ASKED_TASK, text: { zh: '', en: '' } }, ...tasks];
    await tx.insert(
      VisitTaskRow,
      rows.flatMap(({ id }) =>
        all.map(({ code, text }, position) => ({
          ...{ visitId: id, code, position, textZh: text.zh, textEn: text.en },
        })),
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** Puts one that has not begun where its hours are now. */
  async place(tx: Tx, id: string, visit: PlacedVisit): Promise<void> {
    await tx.execute(
      `UPDATE visit SET caregiver_id = ?, from_minute = ?, to_minute = ?, starts_at = ?, ends_at = ?
        WHERE id = ? AND state IN ('scheduled', 'missed')`,
      [visit.caregiverId, visit.fromMinute, visit.toMinute, visit.startsAt, visit.endsAt, id],
    );
  }

  /** Requests whose visits do not follow their hours: none in a healthy system, but those of the last seconds. */
  async astray(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT r.id FROM ${HELD}
        WHERE EXISTS (SELECT 1 FROM caregiver_quarter AS q WHERE q.hold_id = h.id AND ${NOT_PLANNED})
       UNION
       SELECT v.request_id AS id FROM visit AS v JOIN care_request AS r ON r.id = v.request_id
         LEFT JOIN capacity_hold AS h ON h.id = v.hold_id
        WHERE v.state IN ('scheduled', 'missed')
          AND (r.state NOT IN ('booked', 'in_service') OR h.state IS NULL OR h.state <> 'confirmed')
       LIMIT ${MOST}`,
    );
    return rows.map(({ id }) => id);
  }

  /** Those with hours of the caregivers of one account that no visit covers: it is asked with each look at a phone. */
  async astrayOf(tx: Tx, accountId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT r.id FROM ${HELD} JOIN caregiver_quarter AS q ON q.hold_id = h.id
         JOIN caregiver AS c ON c.id = q.caregiver_id
        WHERE c.account_id = ? AND ${NOT_PLANNED}`,
      [accountId],
    );
    return rows.map(({ id }) => id);
  }
}
