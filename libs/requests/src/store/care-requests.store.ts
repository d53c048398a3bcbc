import { Injectable } from '@nestjs/common';
import {
  type RequestState,
  type ServiceKind,
  type Sex,
  type UnmetReason,
  type Urgency,
  type WantedUnits,
} from '@yilian/contracts';
import { type Point } from '@yilian/kernel';
import { FieldCipher, type Tx } from '@yilian/platform';
import { careRequestMachine, type RequestEvent } from '../domain/care-request.machine';

/** A request as its row says, locked until the transaction ends. No personal data. */
export interface LockedRequest {
  readonly id: string;
  readonly number: string;
  readonly olderPersonId: string;
  readonly requestedBy: string;
  readonly kind: ServiceKind;
  readonly urgency: Urgency;
  readonly state: RequestState;
  readonly version: number;
  readonly townCode: string;
  readonly communityCode: string | null;
  readonly point: Point | null;
  readonly level: number;
  readonly sex: Sex;
  readonly needMask: number;
  readonly priority: number;
  readonly priceLimitFen: number | null;
  readonly towns: readonly string[];
  readonly units: WantedUnits;
  readonly submittedAt: Date;
}

/** A step to take. `reason` is a code for the record; `unmetReason` belongs to `give_up` alone. */
export interface RequestMove {
  readonly request: LockedRequest;
  readonly event: RequestEvent;
  readonly reason?: string;
  readonly unmetReason?: UnmetReason;
}

interface Raw {
  readonly id: string;
  readonly number: string;
  readonly older_person_id: string;
  readonly requested_by: string;
  readonly kind: ServiceKind;
  readonly urgency: Urgency;
  readonly state: RequestState;
  readonly version: number;
  readonly town_code: string;
  readonly community_code: string | null;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly level: number;
  readonly sex: Sex;
  readonly need_mask: number;
  readonly priority: number;
  readonly price_limit_fen: number | null;
  readonly town_preference: string;
  readonly units: string;
  readonly submitted_at: Date;
}

/** A request on its way in. */
export interface NewRequest extends Omit<LockedRequest, 'state' | 'version'> {
  readonly notes: string;
}

/** The only writer of requests. */
@Injectable()
export class CareRequests {
  constructor(private readonly cipher: FieldCipher) {}

  /** Takes a request in as `submitted`. @throws 1062 when the person has an active stay already. */
  async add(tx: Tx, request: NewRequest): Promise<void> {
    const sealed = request.notes === '' ? null : this.cipher.seal(`care_request.notes.${request.id}`, request.notes);
    await tx.execute(
      `INSERT INTO care_request (id, number, older_person_id, requested_by, kind, urgency, state, version, town_code,
         community_code, lng, lat, level, sex, need_mask, priority, price_limit_fen, town_preference, units, first_date,
         notes_sealed, submitted_at, state_since)
       VALUES (?, ?, ?, ?, ?, ?, 'submitted', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
        sealed,
        request.submittedAt,
        request.submittedAt,
      ],
    );
    await tx.execute(
      `INSERT INTO request_event (request_id, seq, event, from_state, to_state, at, actor_id, actor_role)
       VALUES (?, 1, 'submit', NULL, 'submitted', ?, ?, ?)`,
      [request.id, request.submittedAt, tx.actor?.accountId ?? null, tx.actor?.role ?? null],
    );
    tx.record('requests.submitted.v1', request.id, aboutRequest(request));
  }

  /** Locks requests in the order of their ids, so that two transactions never wait for each other. */
  async lock(tx: Tx, ids: readonly string[]): Promise<LockedRequest[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query<Raw>(
      `SELECT id, number, older_person_id, requested_by, kind, urgency, state, version, town_code, community_code, lng, lat,
              level, sex, need_mask, priority, price_limit_fen, town_preference, units, submitted_at
         FROM care_request WHERE id IN (?) ORDER BY id FOR UPDATE`,
      [ids],
    );
    return rows.map(locked);
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
      if (moved !== ids.length) throw new Error(`Expected to move ${ids.length} requests to ${to}, moved ${moved}`);
    }
    await this.appendEvents(tx, moves);
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

/** The ids and codes that every fact about a request carries. */
export const aboutRequest = (request: Pick<LockedRequest, 'id' | 'olderPersonId' | 'townCode' | 'kind' | 'urgency'>) => ({
  requestId: request.id,
  olderPersonId: request.olderPersonId,
  townCode: request.townCode,
  kind: request.kind,
  urgency: request.urgency,
});

/** The first day on which something of the units is due. */
function firstDate(units: WantedUnits): string {
  switch (units.kind) {
    case 'residential':
      return units.fromDate;
    case 'day_care':
      return earliest(units.sessions);
    case 'meal':
      return earliest(units.portions);
    case 'home_care':
      return earliest(units.visits);
  }
}

const earliest = (dated: readonly { readonly date: string }[]): string => dated.map(({ date }) => date).sort()[0]!;

function locked(row: Raw): LockedRequest {
  return {
    id: row.id,
    number: row.number,
    olderPersonId: row.older_person_id,
    requestedBy: row.requested_by,
    kind: row.kind,
    urgency: row.urgency,
    state: row.state,
    version: row.version,
    townCode: row.town_code,
    communityCode: row.community_code,
    point: row.lng === null || row.lat === null ? null : { lng: row.lng, lat: row.lat },
    level: row.level,
    sex: row.sex,
    needMask: row.need_mask,
    priority: row.priority,
    priceLimitFen: row.price_limit_fen,
    towns: JSON.parse(row.town_preference) as string[],
    units: JSON.parse(row.units) as WantedUnits,
    submittedAt: row.submitted_at,
  };
}
