import { Injectable } from '@nestjs/common';
import { type VisitAlarmLevel, type VisitAlarmOutcome, type VisitState } from '@yilian/contracts';
import { type Point } from '@yilian/kernel';
import { type Tx } from '@yilian/platform';
import { type VisitCall } from '../domain/visit-alarm';
import { type VisitEvent, visitMachine } from '../domain/visit.machine';

/** A visit as its row says, locked until the transaction ends. */
export interface LockedVisit {
  readonly id: string;
  readonly requestId: string;
  readonly olderPersonId: string;
  readonly providerId: string;
  readonly townCode: string;
  readonly caregiverAccountId: string | null;
  readonly state: VisitState;
  readonly version: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly arrivedAt: Date | null;
  readonly leftAt: Date | null;
  readonly alarmLevel: VisitAlarmLevel | null;
  readonly alarmTakenBy: string | null;
  readonly alarmClosedAt: Date | null;
  /** Where the older person lives, rounded. */
  readonly home: Point | null;
  /** The database's clock, which came with the lock. */
  readonly now: Date;
}

/** When somebody came or left, as it is to be kept. */
export interface Mark {
  readonly what: 'arrival' | 'leaving';
  readonly at: Date;
  readonly deviceAt: Date | null;
  readonly offline: boolean;
  readonly distanceM: number | null;
  readonly corrected: boolean;
}

/** What a step in the life of a visit is called in its story, and why it was taken. */
interface Told {
  readonly event: string;
  readonly reason?: string;
  readonly beforeAt?: Date | null;
}

type Raw = Omit<LockedVisit, 'home'> & { readonly lng: number | null; readonly lat: number | null };

const LOCK = `
  SELECT v.id, v.request_id AS requestId, v.older_person_id AS olderPersonId, v.provider_id AS providerId,
         v.town_code AS townCode, v.state, v.version, v.starts_at AS startsAt, v.ends_at AS endsAt,
         v.arrived_at AS arrivedAt, v.left_at AS leftAt, v.alarm_level AS alarmLevel, v.alarm_taken_by AS alarmTakenBy,
         v.alarm_closed_at AS alarmClosedAt,
         (SELECT account_id FROM caregiver WHERE id = v.caregiver_id) AS caregiverAccountId,
         (SELECT lng FROM older_person WHERE id = v.older_person_id) AS lng,
         (SELECT lat FROM older_person WHERE id = v.older_person_id) AS lat, now(3) AS now
    FROM visit AS v WHERE v.id IN (?) ORDER BY v.id FOR UPDATE`;

/** The writer of what becomes of visits. Caregivers and persons belong to others and are only read. */
@Injectable()
export class Visits {
  /** Which request a visit is part of: lock that first. */
  async requestOf(tx: Tx, id: string): Promise<string | undefined> {
    const [row] = await tx.query<{ requestId: string }>(
      'SELECT request_id AS requestId FROM visit WHERE id = ?',
      [id],
    );
    return row?.requestId;
  }

  async lock(tx: Tx, ids: readonly string[]): Promise<LockedVisit[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query<Raw>(LOCK, [ids]);
    return rows.map(({ lng, lat, ...visit }) => ({
      ...visit,
      home: lng === null || lat === null ? null : { lng, lat },
    }));
  }

  /**
   * Moves a locked one along its machine: state, event and fact in one go.
   * @throws Error when the table does not list the move, or the row is not what was locked.
   */
  async move(
    tx: Tx,
    visit: LockedVisit,
    event: VisitEvent,
    told: Omit<Told, 'event'> = {},
  ): Promise<LockedVisit> {
    const state = visitMachine.next(visit.state, event);
    if (!state) throw new Error(`Visit ${visit.id} cannot ${event} from ${visit.state}`);
    const moved = await tx.execute(
      'UPDATE visit SET state = ?, version = version + 1, alarm_next_at = NULL WHERE id = ? AND state = ? AND version = ?',
      [state, visit.id, visit.state, visit.version],
    );
    if (moved !== 1) throw new Error(`Visit ${visit.id} is not what was locked`);
    const after = { ...visit, state, version: visit.version + 1 };
    await this.tell(tx, after, { event, ...told });
    return after;
  }

  /** Keeps when somebody came or left. Call it before the move that follows from it. */
  async mark(tx: Tx, { id }: LockedVisit, mark: Mark): Promise<void> {
    const name = mark.what === 'arrival' ? 'arrived' : 'left';
    await tx.execute(
      `UPDATE visit SET ${name}_at = ?, ${name}_device_at = ?, ${name}_received_at = now(3), ${name}_offline = ?,
              ${name}_distance_m = ?, ${name}_corrected = ? WHERE id = ?`,
      [mark.at, mark.deviceAt, mark.offline, mark.distanceM, mark.corrected, id],
    );
  }

  /** Writes into the story of a locked one what does not move it. */
  async note(tx: Tx, visit: LockedVisit, told: Told): Promise<LockedVisit> {
    const after = { ...visit, version: visit.version + 1 };
    await tx.execute('UPDATE visit SET version = version + 1 WHERE id = ?', [visit.id]);
    await this.tell(tx, after, told);
    return after;
  }

  /** Notes who is told that nobody came, and when the next is due. */
  async raise(
    tx: Tx,
    visit: LockedVisit,
    { level, officerId }: VisitCall,
    nextAt: Date | null,
  ): Promise<void> {
    await tx.execute(
      'UPDATE visit SET alarm_level = ?, alarm_at = COALESCE(alarm_at, now(3)), alarm_next_at = ? WHERE id = ?',
      [level, nextAt, visit.id],
    );
    tx.record('fulfilment.visit-alarm.v1', visit.id, { ...aboutVisit(visit), level, officerId });
  }

  /** Notes who looks after it; whoever comes second finds it taken. */
  async take(tx: Tx, visit: LockedVisit, accountId: string): Promise<boolean> {
    const taken = await tx.execute(
      `UPDATE visit SET alarm_taken_by = ?, alarm_taken_at = now(3), alarm_next_at = NULL
        WHERE id = ? AND alarm_level IS NOT NULL AND alarm_taken_by IS NULL`,
      [accountId, visit.id],
    );
    return taken === 1;
  }

  /** Keeps what was done about an alarm that somebody took; false when another was first. */
  async closeAlarm(
    tx: Tx,
    visit: LockedVisit,
    done: {
      readonly accountId: string;
      readonly outcome: VisitAlarmOutcome;
      readonly wordsSealed: string | null;
    },
  ): Promise<boolean> {
    const closed = await tx.execute(
      `UPDATE visit SET alarm_closed_at = now(3), alarm_closed_by = ?, alarm_outcome = ?, alarm_words_sealed = ?
        WHERE id = ? AND alarm_taken_by IS NOT NULL AND alarm_closed_at IS NULL`,
      [done.accountId, done.outcome, done.wordsSealed, visit.id],
    );
    return closed === 1;
  }

  /** True while something of a request is still to come, under way or waited for. */
  async hasOpen(tx: Tx, requestId: string): Promise<boolean> {
    const rows = await tx.query(
      "SELECT 1 FROM visit WHERE request_id = ? AND state IN ('scheduled', 'missed', 'checked_in') LIMIT 1",
      [requestId],
    );
    return rows.length > 0;
  }

  private async tell(tx: Tx, visit: LockedVisit, { event, reason, beforeAt }: Told): Promise<void> {
    await tx.execute(
      `INSERT INTO visit_event (visit_id, seq, event, to_state, actor_id, reason, before_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [
        visit.id,
        visit.version,
        event,
        visit.state,
        tx.actor?.accountId ?? null,
        reason ?? null,
        beforeAt ?? null,
      ],
    );
    tx.record('fulfilment.visit-changed.v1', visit.id, aboutVisit(visit));
  }
}

/** The ids and codes that every fact about a visit carries. */
export const aboutVisit = (visit: LockedVisit) => ({
  ...{ visitId: visit.id, requestId: visit.requestId, olderPersonId: visit.olderPersonId },
  ...{ providerId: visit.providerId, townCode: visit.townCode, state: visit.state, version: visit.version },
  caregiverAccountId: visit.caregiverAccountId,
});
