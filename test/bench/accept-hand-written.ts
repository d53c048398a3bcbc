import { type TestStack } from '@yilian/testing';
import mysql from 'mysql2/promise';
import { type Rival } from './accept-world';

type Row = mysql.RowDataPacket;
type Values = (string | number | Date | null)[];

const REQUEST = `SELECT id, number, older_person_id, requested_by, kind, urgency, state, version, town_code, community_code,
    lng, lat, level, sex, need_mask, priority, price_limit_fen, town_preference, units, submitted_at
  FROM care_request WHERE id = ? FOR UPDATE`;
const OFFER = `SELECT id, request_id, provider_id, service_id, hold_id, state, expires_at, extended, withdraw_reason,
    now(3) AS now FROM offer WHERE`;
const ACCEPT = `UPDATE offer SET state = 'accepted', answered_at = now(3), answered_by = ?
  WHERE id = ? AND state = 'open' AND expires_at > now(3)`;
const HOLD = 'SELECT id, service_id, state FROM capacity_hold WHERE id = ? FOR UPDATE';
const TURN = `UPDATE capacity_hold SET state = ?, resolved_at = now(3), version = version + 1 WHERE id = ? AND state = 'pending'`;
const HELD = 'SELECT hold_id, slot_id, quantity FROM hold_slot WHERE hold_id = ?';
const LINE = `INSERT INTO capacity_ledger (hold_id, service_id, unit, pool_id, from_bucket, to_bucket, quantity, reason)
  VALUES (?, ?, 'slot', ?, 'held', ?, ?, ?)`;
const GIVE_BACK = 'UPDATE capacity_slot SET used = used - ? WHERE id = ? AND used >= ?';
const WITHDRAW = `UPDATE offer SET state = 'withdrawn', withdraw_reason = 'accepted_elsewhere', answered_at = now(3)
  WHERE id = ? AND state = 'open'`;
const BOOK = `UPDATE care_request SET state = 'booked', unmet_reason = NULL, version = version + 1, state_since = now(3)
  WHERE id = ? AND state <> 'booked'`;
const EVENT = `INSERT INTO request_event (request_id, seq, event, from_state, to_state, actor_id, actor_role, reason)
  VALUES (?, ?, 'book', ?, 'booked', ?, ?, NULL)`;
const WORKED = 'UPDATE provider SET last_work_at = now(3) WHERE id = ?';
const SERVICES = `SELECT service.id AS service_id, service.provider_id, provider.town_code
  FROM service JOIN provider ON provider.id = service.provider_id WHERE`;

/**
 * An acceptance by hand: mysql2, prepared statements, the same ones in the same order as the use case, without those that
 * only ask for the clock again.
 */
export class HandWrittenAccept {
  private readonly pool: mysql.Pool;

  constructor(stack: TestStack) {
    const { DATABASE_URL: uri, DATABASE_POOL: connectionLimit } = stack.config.database;
    this.pool = mysql.createPool({ uri, connectionLimit, timezone: 'Z' });
    this.pool.pool.on('connection', (connection) => {
      connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', () => undefined);
    });
  }

  /** True for the winner. */
  readonly accept = async (rival: Rival): Promise<boolean> => {
    const connection = await this.pool.getConnection();
    try {
      await connection.beginTransaction();
      const won = await new Acceptance(connection, rival).run();
      await (won ? connection.commit() : connection.rollback());
      return won;
    } catch (error) {
      await connection.rollback();
      throw error;
    } finally {
      connection.release();
    }
  };

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** One transaction. */
class Acceptance {
  private readonly facts: Values = [];

  constructor(
    private readonly connection: mysql.PoolConnection,
    private readonly rival: Rival,
  ) {}

  async run(): Promise<boolean> {
    const { offerId, manager } = this.rival;
    const [owner] = await this.read('SELECT id, request_id FROM offer WHERE id = ?', offerId);
    const [request] = await this.read(REQUEST, owner!['request_id'] as string);
    const [offer] = await this.read(`${OFFER} id = ? FOR UPDATE`, offerId);
    if (offer!['provider_id'] !== manager.providerId || offer!['state'] !== 'open') return false;
    if (request!['state'] !== 'offered' || offer!['expires_at'] <= offer!['now']) return false;
    if ((await this.write(ACCEPT, manager.accountId, offerId)) !== 1) return false;
    this.tellClosed(request!, offer!, 'accepted');
    if (!(await this.turn(offer!, 'confirmed'))) return false;
    const others = await this.read(
      `${OFFER} request_id = ? AND state = 'open' ORDER BY id FOR UPDATE`,
      request!['id'] as string,
    );
    for (const other of others) await this.write(WITHDRAW, other['id'] as string);
    for (const other of others) this.tellClosed(request!, other, 'withdrawn');
    for (const other of others) await this.letGo(other);
    await this.book(request!);
    await this.noteWork(offer!['provider_id'] as string);
    await this.tell();
    return true;
  }

  private async letGo(offer: Row): Promise<void> {
    const held = await this.turn(offer, 'void');
    await this.write(
      GIVE_BACK,
      held!['quantity'] as number,
      held!['slot_id'] as string,
      held!['quantity'] as number,
    );
    const [place] = await this.read(`${SERVICES} service.id = ?`, offer['service_id'] as string);
    const [serviceId, townCode] = [place!['service_id'] as string, place!['town_code'] as string];
    this.fact('capacity.supply-changed.v1', serviceId, { serviceId, townCode, freed: true });
  }

  /** Confirms or voids the hold of an offer; gives what it holds. */
  private async turn(offer: Row, to: 'confirmed' | 'void'): Promise<Row | undefined> {
    const holdId = offer['hold_id'] as string;
    const [hold] = await this.read(HOLD, holdId);
    if ((await this.write(TURN, to, holdId)) !== 1) return undefined;
    const [held] = await this.read(HELD, holdId);
    const [slot, quantity] = [held!['slot_id'] as string, held!['quantity'] as number];
    const bucket = to === 'void' ? 'free' : 'taken';
    await this.write(LINE, holdId, hold!['service_id'] as string, slot, bucket, quantity, to);
    return held;
  }

  private async book(request: Row): Promise<void> {
    const [id, state] = [request['id'] as string, request['state'] as string];
    const { accountId, role } = this.rival.manager;
    const version = (request['version'] as number) + 1;
    await this.write(BOOK, id);
    await this.write(EVENT, id, version, state, accountId, role);
    this.fact('requests.state-changed.v1', id, { ...about(request), from: state, to: 'booked', version });
  }

  private async noteWork(providerId: string): Promise<void> {
    await this.write(WORKED, providerId);
    for (const row of await this.read(`${SERVICES} service.provider_id = ?`, providerId)) {
      const [serviceId, townCode] = [row['service_id'] as string, row['town_code'] as string];
      this.fact('providers.service-changed.v1', serviceId, { serviceId, providerId, townCode });
    }
  }

  private tellClosed(request: Row, offer: Row, state: string): void {
    const [offerId, providerId] = [offer['id'] as string, offer['provider_id'] as string];
    const serviceId = offer['service_id'] as string;
    this.fact('dispatch.offer-closed.v1', offerId, {
      ...about(request),
      offerId,
      providerId,
      serviceId,
      state,
    });
  }

  private fact(type: string, aggregateId: string, payload: object): void {
    this.facts.push(type, aggregateId, JSON.stringify(payload), this.rival.manager.accountId);
  }

  private async tell(): Promise<void> {
    const rows = Array.from({ length: this.facts.length / 4 }, () => '(?, ?, ?, ?)').join(', ');
    await this.write(
      `INSERT INTO outbox_fact (type, aggregate_id, payload, actor_id) VALUES ${rows}`,
      ...this.facts,
    );
  }

  private async read(sql: string, ...values: Values): Promise<Row[]> {
    const [rows] = await this.connection.execute<Row[]>(sql, values);
    return rows;
  }

  private async write(sql: string, ...values: Values): Promise<number> {
    const [{ affectedRows }] = await this.connection.execute<mysql.ResultSetHeader>(sql, values);
    return affectedRows;
  }
}

const about = (request: Row): object => ({
  requestId: request['id'] as string,
  olderPersonId: request['older_person_id'] as string,
  townCode: request['town_code'] as string,
  kind: request['kind'] as string,
  urgency: request['urgency'] as string,
});
