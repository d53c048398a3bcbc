import { Injectable } from '@nestjs/common';
import { type WelfareOutcome, type WelfareState } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { FieldCipher, isDuplicate, type Tx } from '@yilian/platform';
import { type Call } from '../domain/climb';
import { type WelfareEvent, welfareCheckMachine } from '../domain/welfare-check.machine';
import { WelfareCheckRow } from './welfare-check.row';

/** A welfare check as its row says, locked until the transaction ends. */
export interface Check {
  readonly id: string;
  readonly deliveryId: string;
  readonly requestId: string;
  readonly olderPersonId: string;
  readonly townCode: string;
  readonly communityCode: string | null;
  readonly state: WelfareState;
  readonly version: number;
  readonly step: number;
  readonly ownerId: string | null;
  readonly openedAt: Date;
  /** The database's clock, which came with the lock. */
  readonly now: Date;
}

/** Whom it is about and why. */
export type NewCheck = Pick<
  Check,
  'deliveryId' | 'requestId' | 'olderPersonId' | 'townCode' | 'communityCode'
>;

/** What was found. */
export interface Finding {
  readonly outcome: WelfareOutcome;
  readonly note: string;
}

export const notePlace = (id: string): string => `welfare_check.note_sealed.${id}`;

const COLUMNS = `id, delivery_id AS deliveryId, request_id AS requestId, older_person_id AS olderPersonId,
  town_code AS townCode, community_code AS communityCode, state, version, step, owner_id AS ownerId, opened_at AS openedAt,
  now(3) AS now`;

/** The ids and codes that every fact about a welfare check carries. */
const aboutCheck = ({ id, olderPersonId, requestId, townCode, state, version }: Check) => ({
  ...{ checkId: id, olderPersonId, requestId, townCode, state, version },
});

/** Welfare checks with their story. */
@Injectable()
export class WelfareChecks {
  constructor(private readonly cipher: FieldCipher) {}

  /** Puts a new one in; undefined when the delivery has one: the unique key decides, also between two at once. */
  async add(tx: Tx, check: NewCheck, dueAt: Date): Promise<Check | undefined> {
    const id = newId();
    try {
      await tx.insert(WelfareCheckRow, [{ ...check, id, dueAt }]);
    } catch (error) {
      if (isDuplicate(error)) return undefined;
      throw error;
    }
    const added = (await this.lock(tx, id))!;
    await this.tell(tx, added, 'open', null);
    return added;
  }

  async lock(tx: Tx, id: string): Promise<Check | undefined> {
    const [row] = await tx.query<Check>(`SELECT ${COLUMNS} FROM welfare_check WHERE id = ? FOR UPDATE`, [id]);
    return row;
  }

  /**
   * Moves a locked one along its machine: state, event and fact in one go.
   * @throws Error when the table does not list the move, or the row is not what was locked.
   */
  async move(tx: Tx, check: Check, event: WelfareEvent, finding?: Finding): Promise<Check> {
    const to = welfareCheckMachine.next(check.state, event);
    if (!to) throw new Error(`Welfare check ${check.id} cannot ${event} from ${check.state}`);
    const ownerId = event === 'acknowledge' ? tx.actor!.accountId : check.ownerId;
    const sealed = finding ? this.cipher.seal(notePlace(check.id), finding.note) : null;
    const moved = await tx.execute(
      `UPDATE welfare_check SET state = ?, version = version + 1, next_step_at = NULL, owner_id = ?, outcome = ?,
              note_sealed = ?, acknowledged_at = IF(? = 'acknowledged', now(3), acknowledged_at),
              closed_at = IF(? = 'closed', now(3), NULL)
        WHERE id = ? AND state = ? AND version = ?`,
      [to, ownerId, finding?.outcome ?? null, sealed, to, to, check.id, check.state, check.version],
    );
    if (moved !== 1) throw new Error(`Welfare check ${check.id} is not what was locked`);
    const after = { ...check, state: to, version: check.version + 1, ownerId };
    await this.tell(tx, after, event, check.state);
    return after;
  }

  /** When the step after one is due; the family or officers are told of this one. */
  async call(
    tx: Tx,
    check: Check,
    step: number,
    { level, officerIds }: Call,
    nextStepAt: Date,
  ): Promise<void> {
    await tx.execute('UPDATE welfare_check SET step = ?, level = ?, next_step_at = ? WHERE id = ?', [
      ...[step, level, nextStepAt, check.id],
    ]);
    if (officerIds.length > 0) {
      await tx.execute(
        `INSERT INTO welfare_call (check_id, step, officer_id, level) VALUES ${officerIds.map(() => '(?, ?, ?, ?)').join(', ')}`,
        officerIds.flatMap((officerId) => [check.id, step, officerId, level]),
      );
    }
    tx.record('emergency.welfare-called.v1', check.id, {
      ...aboutCheck(check),
      ...{ step, officerIds: [...officerIds], nextStepAt: nextStepAt.toISOString() },
    });
  }

  private async tell(tx: Tx, check: Check, event: string, from: WelfareState | null): Promise<void> {
    await tx.execute('INSERT INTO welfare_event (check_id, seq, event, actor_id) VALUES (?, ?, ?, ?)', [
      ...[check.id, check.version, event, tx.actor?.accountId ?? null],
    ]);
    tx.record('emergency.welfare-changed.v1', check.id, {
      ...aboutCheck(check),
      ...{ from, ownerId: check.ownerId },
    });
  }
}
