import { Injectable } from '@nestjs/common';
import { aboutRequest, type LockedRequest, type RequestState, type UnmetReason } from '@yilian/contracts';
import { FieldCipher, isDuplicate, type Tx } from '@yilian/platform';
import { careRequestMachine, type RequestEvent } from '../domain/care-request.machine';
import { firstDate } from '../domain/first-date';
import { LOCKED_COLUMNS, type LockedRaw, lockedRequest } from './locked-request.store';
import { type NewRequest } from '../domain/new-request';
import { StayApplications } from './stay-applications.store';

/** A step to take. `reason` is a code for the record; `unmetReason` belongs to `give_up` alone. */
export interface RequestMove {
  readonly request: LockedRequest;
  readonly event: RequestEvent;
  readonly reason?: string;
  readonly unmetReason?: UnmetReason;
}

/** The only writer of requests. */
@Injectable()
export class CareRequests {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly applications: StayApplications,
  ) {}

  /** Takes a request in as `submitted`. @throws 1062 when the person has an active stay already, or the number is taken. */
  async add(tx: Tx, request: NewRequest): Promise<void> {
    const { notes, details } = this.sealed(request);
    await tx.execute(
      `INSERT INTO care_request (id, number, older_person_id, requested_by, kind, urgency, state, version, town_code,
         community_code, lng, lat, level, sex, need_mask, priority, price_limit_fen, town_preference, units, first_date,
         notes_sealed, draft_id, standing_order_id, details_sealed, preferred_service_id, submitted_at, state_since)
       VALUES (?, ?, ?, ?, ?, ?, 'submitted', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        request.id,
        request.number,
        request.olderPersonId,
        request.requestedBy,
        request.kind,
        request.urgency,
        request.townCode,
        request.communityCode,
        request.point?.lng ?? null,
        request.point?.lat ?? null,
        request.level,
        request.sex,
        request.needMask,
        request.priority,
        request.priceLimitFen,
        JSON.stringify(request.towns),
        JSON.stringify(request.units),
        firstDate(request.units),
        notes,
        request.draftId,
        request.standingOrderId,
        details,
        request.preferredServiceId,
        request.submittedAt,
        request.submittedAt,
      ],
    );
    await this.begin(tx, request);
    if (request.application) await this.applications.add(tx, request.id, request.application);
    tx.record('requests.submitted.v1', request.id, aboutRequest(request));
    if (request.holdId !== null) await this.nameHold(tx, request.id, request.holdId);
  }

  private async begin(tx: Tx, request: NewRequest): Promise<void> {
    await tx.execute(
      `INSERT INTO request_event (request_id, seq, event, from_state, to_state, at, actor_id, actor_role, reason)
       VALUES (?, 1, 'submit', NULL, 'submitted', ?, ?, ?, ?)`,
      [
        request.id,
        request.submittedAt,
        tx.actor?.accountId ?? null,
        tx.actor?.role ?? null,
        kindOfStay(request),
      ],
    );
  }

  /** The first request that names a hold has it; for the others it was only a wish. */
  private async nameHold(tx: Tx, id: string, holdId: string): Promise<void> {
    await tx
      .execute('UPDATE care_request SET hold_id = ? WHERE id = ?', [holdId, id])
      .catch((error: unknown) => {
        // A unique key undoes its statement and leaves the transaction as it was.
        if (!isDuplicate(error, 'care_request_hold')) throw error;
      });
  }

  private sealed({ id, notes, details }: NewRequest): { notes: string | null; details: string } {
    return {
      notes: notes === '' ? null : this.cipher.seal(`care_request.notes.${id}`, notes),
      details: this.cipher.seal(`care_request.details.${id}`, JSON.stringify(details)),
    };
  }

  /** Whether a number that people say on the phone is taken. */
  async hasNumber(tx: Tx, number: string): Promise<boolean> {
    return (await tx.query('SELECT 1 FROM care_request WHERE number = ?', [number])).length > 0;
  }

  /** Locks requests in the order of their ids, so that two transactions never wait for each other. */
  async lock(tx: Tx, ids: readonly string[]): Promise<LockedRequest[]> {
    return read(tx, ids, 'ORDER BY id FOR UPDATE');
  }

  /** Requests as they stand, in the order asked for and without a lock: to choose whom to lock, never to move them. */
  async look(tx: Pick<Tx, 'query'>, ids: readonly string[]): Promise<LockedRequest[]> {
    const found = new Map((await read(tx, ids, '')).map((request) => [request.id, request]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /**
   * Moves requests along their machine: state, event and fact in one go, whatever their number. Call it with requests
   * locked in the same transaction, each at most once.
   * @throws Error when the table does not list the move, or the row is not what was locked.
   */
  async move(tx: Tx, moves: readonly RequestMove[]): Promise<void> {
    const groups = new Map<string, { to: RequestState; unmet: UnmetReason | null; ids: string[] }>();
    for (const { request, event, unmetReason } of moves) {
      const to = careRequestMachine.next(request.state, event);
      if (!to) throw new Error(`Request ${request.id} cannot ${event} from ${request.state}`);
      const key = `${to} ${unmetReason ?? ''}`;
      const group = groups.get(key) ?? { to, unmet: unmetReason ?? null, ids: [] };
      group.ids.push(request.id);
      groups.set(key, group);
    }
    for (const { to, unmet, ids } of groups.values()) {
      const moved = await tx.execute(
        'UPDATE care_request SET state = ?, unmet_reason = ?, version = version + 1, state_since = now(3) WHERE id IN (?) AND state <> ?',
        [to, unmet, ids, to],
      );
      if (moved !== ids.length)
        throw new Error(`Expected to move ${ids.length} requests to ${to}, moved ${moved}`);
    }
    await this.appendEvents(tx, moves);
    await this.turnStays(tx, moves);
  }

  /** A bed is kept from the acceptance on; a trial whose continuation came to nothing can be continued again. */
  private async turnStays(tx: Tx, moves: readonly RequestMove[]): Promise<void> {
    const stays = moves.filter(({ request }) => request.kind === 'residential');
    if (stays.length === 0) return;
    const by = (...events: readonly RequestEvent[]): LockedRequest[] =>
      stays.filter(({ event }) => events.includes(event)).map(({ request }) => request);
    await this.applications.keep(tx, by('book'));
    await this.applications.forget(
      tx,
      by('search')
        .filter(({ state }) => state === 'booked')
        .map(({ id }) => id),
    );
    const ended = by('cancel', 'miss', 'give_up').map(({ id }) => id);
    if (ended.length > 0)
      await tx.execute('UPDATE care_request SET continued_by_id = NULL WHERE continued_by_id IN (?)', [
        ended,
      ]);
  }

  /** Names the request that makes a trial permanent; false when there is one already. */
  async continueBy(tx: Tx, trialId: string, id: string): Promise<boolean> {
    const changed = await tx.execute(
      'UPDATE care_request SET continued_by_id = ? WHERE id = ? AND continued_by_id IS NULL',
      [id, trialId],
    );
    return changed === 1;
  }

  /** Notes what taking a request back has cost. Call it with the request locked and cancelled. */
  async noteCancelCost(tx: Tx, id: string, costFen: number): Promise<void> {
    await tx.execute('UPDATE care_request SET cancel_cost_fen = ? WHERE id = ?', [costFen, id]);
  }

  /** What taking a cancelled request back has cost; those from before it was noted cost nothing. */
  async cancelCost(tx: Tx, id: string): Promise<number> {
    const [row] = await tx.query<{ cancel_cost_fen: number | null }>(
      'SELECT cancel_cost_fen FROM care_request WHERE id = ?',
      [id],
    );
    return row?.cancel_cost_fen ?? 0;
  }

  private async appendEvents(tx: Tx, moves: readonly RequestMove[]): Promise<void> {
    if (moves.length === 0) return;
    const rows = moves.map(({ request, event, reason }) => ({
      request,
      event,
      to: careRequestMachine.next(request.state, event)!,
      reason: reason ?? null,
    }));
    await tx.execute(
      `INSERT INTO request_event (request_id, seq, event, from_state, to_state, actor_id, actor_role, reason)
       VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      rows.flatMap(({ request, event, to, reason }) => [
        request.id,
        request.version + 1,
        event,
        request.state,
        to,
        tx.actor?.accountId ?? null,
        tx.actor?.role ?? null,
        reason,
      ]),
    );
    for (const { request, to } of rows) {
      tx.record('requests.state-changed.v1', request.id, {
        ...aboutRequest(request),
        from: request.state,
        to,
        version: request.version + 1,
      });
    }
  }
}

/** What a stay is asked for, where it is not the usual one. */
function kindOfStay({ units, continues }: NewRequest): string | null {
  if (continues !== undefined) return 'continues_trial';
  return units.kind === 'residential' && units.trial ? 'trial' : null;
}

async function read(tx: Pick<Tx, 'query'>, ids: readonly string[], how: string): Promise<LockedRequest[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<LockedRaw>(
    `SELECT ${LOCKED_COLUMNS} FROM care_request WHERE id IN (?) ${how}`,
    [ids],
  );
  return rows.map(lockedRequest);
}
