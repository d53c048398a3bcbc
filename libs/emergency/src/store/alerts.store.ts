import { Injectable } from '@nestjs/common';
import { type EscalationLevel, type SosPlace, type SosState } from '@yilian/contracts';
import { FieldCipher, isDuplicate, type Tx } from '@yilian/platform';
import { type SosEvent, sosAlertMachine } from '../domain/sos-alert.machine';
import { type Call } from '../domain/climb';
import { SosAlertRow } from './sos-alert.row';

/** A call for help as its row says, locked until the transaction ends. */
export interface Alert {
  readonly id: string;
  readonly olderPersonId: string | null;
  readonly raisedBy: string;
  readonly townCode: string | null;
  readonly communityCode: string | null;
  readonly state: SosState;
  readonly version: number;
  readonly step: number;
  readonly level: EscalationLevel;
  readonly ownerId: string | null;
  readonly raisedAt: Date;
  /** The database's clock, which came with the lock. */
  readonly now: Date;
}

/** What comes in. */
export interface NewAlert {
  readonly id: string;
  readonly olderPersonId: string | null;
  readonly raisedBy: string;
  readonly townCode: string | null;
  readonly communityCode: string | null;
  readonly place: SosPlace | null;
  readonly batteryPercent: number | null;
  readonly pressedAt: Date | null;
}

export const placePlace = (id: string): string => `sos_alert.place_sealed.${id}`;
export const summaryPlace = (id: string): string => `sos_alert.summary_sealed.${id}`;

const COLUMNS = `id, older_person_id AS olderPersonId, raised_by AS raisedBy, town_code AS townCode,
  community_code AS communityCode, state, version, step, level, owner_id AS ownerId, raised_at AS raisedAt, now(3) AS now`;

/** The ids and codes that every fact about a call for help carries. */
export const aboutAlert = ({ id, olderPersonId, townCode, raisedBy, state, version }: Alert) => ({
  ...{ alertId: id, olderPersonId, townCode, raisedBy, state, version },
});

/** Calls for help with their story. */
@Injectable()
export class Alerts {
  constructor(private readonly cipher: FieldCipher) {}

  /** Puts a new one in. False when the person has an open one: the unique key decides, also between two at once. */
  async add(tx: Tx, { place, ...alert }: NewAlert): Promise<boolean> {
    const placeSealed = place && this.cipher.seal(placePlace(alert.id), JSON.stringify(place));
    try {
      await tx.insert(SosAlertRow, [{ ...alert, placeSealed }]);
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
    await this.write(tx, { id: alert.id, seq: 1, event: 'raise', from: null, to: 'raised' });
    tx.record('emergency.sos-changed.v1', alert.id, {
      ...{ alertId: alert.id, olderPersonId: alert.olderPersonId, townCode: alert.townCode },
      ...{ raisedBy: alert.raisedBy, state: 'raised', version: 1, from: null, ownerId: null },
      by: tx.actor?.accountId ?? null,
    });
    return true;
  }

  async lock(tx: Tx, id: string): Promise<Alert | undefined> {
    const [row] = await tx.query<Alert>(`SELECT ${COLUMNS} FROM sos_alert WHERE id = ? FOR UPDATE`, [id]);
    return row;
  }

  /** The open one of a person, or of a caller who named none. */
  async lockOpen(tx: Tx, openKey: string): Promise<Alert | undefined> {
    const [row] = await tx.query<Alert>(`SELECT ${COLUMNS} FROM sos_alert WHERE open_key = ? FOR UPDATE`, [
      openKey,
    ]);
    return row;
  }

  /** Counts that the button was pressed again; whoever looks at it sees that at once. */
  async pressAgain(tx: Tx, alert: Alert): Promise<Alert> {
    await tx.execute('UPDATE sos_alert SET presses = presses + 1 WHERE id = ?', [alert.id]);
    return this.note(tx, alert, 'press');
  }

  /** Writes into the story of a locked one what does not move it. */
  async note(tx: Tx, alert: Alert, event: 'press' | 'open'): Promise<Alert> {
    const noted = { ...alert, version: alert.version + 1 };
    await tx.execute('UPDATE sos_alert SET version = version + 1 WHERE id = ?', [alert.id]);
    await this.tell(tx, noted, { event, from: alert.state });
    return noted;
  }

  /**
   * Moves a locked one along its machine: state, event and fact in one go.
   * @throws Error when the table does not list the move, or the row is not what was locked.
   */
  async move(
    tx: Tx,
    alert: Alert,
    { event, summary }: { readonly event: SosEvent; readonly summary?: string | undefined },
  ): Promise<Alert> {
    const to = sosAlertMachine.next(alert.state, event);
    if (!to) throw new Error(`Alert ${alert.id} cannot ${event} from ${alert.state}`);
    const ownerId = event === 'acknowledge' ? tx.actor!.accountId : alert.ownerId;
    const sealed = summary ? this.cipher.seal(summaryPlace(alert.id), summary) : null;
    const moved = await tx.execute(
      `UPDATE sos_alert SET state = ?, version = version + 1, next_step_at = NULL, owner_id = ?, summary_sealed = ?,
              acknowledged_at = CASE WHEN ? = 'acknowledged' THEN now(3) ELSE acknowledged_at END,
              ended_at = CASE WHEN ? = 'acknowledged' THEN NULL ELSE now(3) END
        WHERE id = ? AND state = ? AND version = ?`,
      [to, ownerId, sealed, to, to, alert.id, alert.state, alert.version],
    );
    if (moved !== 1) throw new Error(`Alert ${alert.id} is not what was locked`);
    const after = { ...alert, state: to, version: alert.version + 1, ownerId };
    await this.tell(tx, after, { event, from: alert.state });
    return after;
  }

  /** Notes whom a step calls and when the next is due. */
  async call(tx: Tx, alert: Alert, { level, officerIds }: Call, nextStepAt: Date): Promise<void> {
    const step = alert.step + 1;
    await tx.execute('UPDATE sos_alert SET step = ?, level = ?, next_step_at = ? WHERE id = ?', [
      step,
      level,
      nextStepAt,
      alert.id,
    ]);
    if (officerIds.length > 0) {
      await tx.execute(
        `INSERT INTO sos_call (alert_id, step, officer_id, level) VALUES ${officerIds.map(() => '(?, ?, ?, ?)').join(', ')}`,
        officerIds.flatMap((officerId) => [alert.id, step, officerId, level]),
      );
    }
    tx.record('emergency.sos-called.v1', alert.id, {
      ...aboutAlert(alert),
      ...{ step, level, officerIds: [...officerIds], nextStepAt: nextStepAt.toISOString() },
    });
  }

  private async tell(
    tx: Tx,
    alert: Alert,
    { event, from }: { readonly event: string; readonly from: SosState },
  ): Promise<void> {
    await this.write(tx, { id: alert.id, seq: alert.version, event, from, to: alert.state });
    tx.record('emergency.sos-changed.v1', alert.id, {
      ...aboutAlert(alert),
      ...{ from, ownerId: alert.ownerId, by: tx.actor?.accountId ?? null },
    });
  }

  private async write(
    tx: Tx,
    {
      id,
      seq,
      event,
      from,
      to,
    }: { id: string; seq: number; event: string; from: SosState | null; to: SosState },
  ): Promise<void> {
    await tx.execute(
      'INSERT INTO sos_event (alert_id, seq, event, from_state, to_state, actor_id) VALUES (?, ?, ?, ?, ?, ?)',
      [id, seq, event, from, to, tx.actor?.accountId ?? null],
    );
  }
}
