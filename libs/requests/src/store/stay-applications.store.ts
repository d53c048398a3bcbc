import { Injectable } from '@nestjs/common';
import { aboutRequest, type Guardian, type LockedRequest, type StayTurn } from '@yilian/contracts';
import { FieldCipher, type Tx } from '@yilian/platform';
import { type NewApplication, type StayKeeping } from '../domain/stay';

/** A transaction or the database. */
type Reader = Pick<Tx, 'query'>;

/** An application as it stands. */
export interface StoredApplication extends StayKeeping {
  readonly requestId: string;
  readonly keepHours: number | null;
  readonly reminded: number;
  readonly guardian: Guardian | null;
}

interface ApplicationRaw {
  readonly request_id: string;
  readonly guardian_sealed: string | null;
  readonly keep_hours: number | null;
  readonly kept_until: Date | null;
  readonly reminded: number;
  readonly confirmed_at: Date | null;
  readonly lapsed_at: Date | null;
  readonly move_in_on: string | null;
}

const OPEN = 'confirmed_at IS NULL AND lapsed_at IS NULL';

/** The only writer of applications. A bed that is kept ends once: confirmed before its time, or lapsed after it. */
@Injectable()
export class StayApplications {
  constructor(private readonly cipher: FieldCipher) {}

  async add(tx: Tx, requestId: string, { guardian, keepHours }: NewApplication): Promise<void> {
    await tx.execute(
      'INSERT INTO stay_application (request_id, guardian_sealed, keep_hours) VALUES (?, ?, ?)',
      [requestId, this.cipher.seal(placeOf(requestId), JSON.stringify(guardian)), keepHours],
    );
  }

  /** A home has accepted: from now on its bed is kept. Call it with the requests locked. */
  async keep(tx: Tx, requests: readonly LockedRequest[]): Promise<void> {
    const ids = requests.map(({ id }) => id);
    if (ids.length === 0) return;
    await tx.execute(
      `UPDATE stay_application SET kept_until = now(3) + INTERVAL ROUND(keep_hours * 3600) SECOND, reminded = 0
        WHERE request_id IN (?) AND keep_hours IS NOT NULL AND kept_until IS NULL`,
      [ids],
    );
    const kept = await tx.query<{ request_id: string }>(
      `SELECT request_id FROM stay_application WHERE request_id IN (?) AND kept_until IS NOT NULL AND ${OPEN}`,
      [ids],
    );
    for (const { request_id: id } of kept)
      this.tell(
        tx,
        requests.find((one) => one.id === id)!,
        'kept',
      );
  }

  /** The home cannot take the person after all: the next one keeps a bed anew. */
  async forget(tx: Tx, requestIds: readonly string[]): Promise<void> {
    if (requestIds.length === 0) return;
    await tx.execute(
      `UPDATE stay_application SET kept_until = NULL, reminded = 0, confirmed_at = NULL, move_in_on = NULL
        WHERE request_id IN (?) AND lapsed_at IS NULL`,
      [requestIds],
    );
  }

  /** In time and not yet: false when it was confirmed before, or its time is over by the database's clock. */
  async confirm(tx: Tx, requestId: string, moveInOn: string): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE stay_application SET confirmed_at = now(3), move_in_on = ?
        WHERE request_id = ? AND kept_until > now(3) AND ${OPEN}`,
      [moveInOn, requestId],
    );
    return changed === 1;
  }

  /** Over and not confirmed: false when somebody was faster. */
  async lapse(tx: Tx, requestId: string): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE stay_application SET lapsed_at = now(3) WHERE request_id = ? AND kept_until <= now(3) AND ${OPEN}`,
      [requestId],
    );
    return changed === 1;
  }

  /** True for the first who says that so many reminders were sent. */
  async remind(tx: Tx, requestId: string, count: number): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE stay_application SET reminded = ? WHERE request_id = ? AND reminded < ? AND ${OPEN}`,
      [count, requestId, count],
    );
    return changed === 1;
  }

  /** Booked requests whose bed is kept and not confirmed, and of which half the time or all of it is over. */
  async toTend(tx: Tx, limit: number, lastReminderHours: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT a.request_id AS id FROM stay_application AS a JOIN care_request AS r ON r.id = a.request_id
        WHERE r.state = 'booked' AND a.confirmed_at IS NULL AND a.lapsed_at IS NULL
          AND (a.kept_until <= now(3)
            OR a.reminded = 0 AND a.kept_until <= now(3) + INTERVAL ROUND(a.keep_hours * 1800) SECOND
            OR a.reminded = 1 AND a.kept_until <= now(3) + INTERVAL ROUND(LEAST(?, a.keep_hours / 2) * 3600) SECOND)
        ORDER BY a.request_id LIMIT ?`,
      [lastReminderHours, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** `reader`: a Tx or the Database. */
  async of(reader: Reader, requestId: string): Promise<StoredApplication | undefined> {
    const [row] = await reader.query<ApplicationRaw>(
      `SELECT request_id, guardian_sealed, keep_hours, kept_until, reminded, confirmed_at, lapsed_at, move_in_on
         FROM stay_application WHERE request_id = ?`,
      [requestId],
    );
    return (
      row && {
        requestId,
        keepHours: row.keep_hours,
        keptUntil: row.kept_until,
        reminded: row.reminded,
        confirmedAt: row.confirmed_at,
        lapsedAt: row.lapsed_at,
        moveInOn: row.move_in_on,
        guardian: row.guardian_sealed === null ? null : this.open(requestId, row.guardian_sealed),
      }
    );
  }

  /** Everything that was ever written down of guardians for a person. */
  async ofPerson(tx: Tx, olderPersonId: string): Promise<readonly object[]> {
    const rows = await tx.query<{ id: string; sealed: string | null; moveInOn: string | null }>(
      `SELECT r.id, a.guardian_sealed AS sealed, a.move_in_on AS moveInOn
         FROM stay_application AS a JOIN care_request AS r ON r.id = a.request_id
        WHERE r.older_person_id = ? ORDER BY r.submitted_at, r.id`,
      [olderPersonId],
    );
    return rows.map(({ id, sealed, moveInOn }) => ({
      requestId: id,
      moveInOn,
      guardian: sealed === null ? null : this.open(id, sealed),
    }));
  }

  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await tx.execute(
      `UPDATE stay_application AS a JOIN care_request AS r ON r.id = a.request_id SET a.guardian_sealed = NULL
        WHERE r.older_person_id = ?`,
      [olderPersonId],
    );
  }

  /** Tells family and home how the keeping of the bed turned. */
  tell(tx: Tx, request: LockedRequest, turn: StayTurn, providerId: string | null = null): void {
    tx.record('requests.stay-turned.v1', request.id, { ...aboutRequest(request), turn, providerId });
  }

  private open(requestId: string, sealed: string): Guardian {
    return JSON.parse(this.cipher.open(placeOf(requestId), sealed)) as Guardian;
  }
}

const placeOf = (requestId: string): string => `stay_application.guardian.${requestId}`;
