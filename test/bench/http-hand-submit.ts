import { createHash } from 'node:crypto';
import { NewCareRequest } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import type mysql from 'mysql2/promise';
import { type Caller, STANDING } from './http-hand-shared';
import { type Seal, sealOf } from './http-hand-seal';

type Row = mysql.RowDataPacket;
type Meal = Extract<NewCareRequest, { kind: 'meal' }>;

const DUPLICATE = 1062;
let made = 0;
const KEY = /^[\x21-\x7e]{8,64}$/;
/** How long a request can be taken back for nothing: the setting's default. */
const UNDO_MS = 600_000;
const DATES = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** `POST /v1/requests` by hand, for meals: it knows no other kind and no needs, which would only be arithmetic. */
export function submitRequest(writes: mysql.Pool, dataKey: Buffer) {
  const seal = sealOf(dataKey);
  return async (caller: Caller, request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const asked = NewCareRequest.safeParse(request.body);
    const key = request.headers['idempotency-key'];
    if (!asked.success || asked.data.kind !== 'meal' || typeof key !== 'string' || !KEY.test(key))
      return reply.code(400).send({ code: 'common.invalid' });
    const route = `${request.method} ${request.url}`;
    const fingerprint = createHash('sha256')
      .update(`${route}\0${JSON.stringify(request.body)}`)
      .digest('hex');
    const claim = { accountId: caller.accountId, key, fingerprint, route };
    const answer = await inTransaction(writes, async (connection) => {
      await connection.execute(
        'INSERT INTO idempotency_key (account_id, idem_key, fingerprint, route) VALUES (?, ?, ?, ?)',
        Object.values(claim),
      );
      const submitted = await submit(connection, seal, caller, asked.data as Meal);
      await connection.execute(
        'UPDATE idempotency_key SET sealed_result = ? WHERE account_id = ? AND idem_key = ?',
        [
          seal.close(placeOf(claim), JSON.stringify({ ok: true, value: submitted.answer })),
          caller.accountId,
          key,
        ],
      );
      await connection.execute(
        'INSERT INTO outbox_fact (type, aggregate_id, payload, actor_id) VALUES (?, ?, ?, ?)',
        ['requests.submitted.v1', submitted.answer.id, JSON.stringify(submitted.about), caller.accountId],
      );
      return submitted.answer;
    }).catch(async (error: unknown) => {
      if ((error as { errno?: number }).errno !== DUPLICATE) throw error;
      return stored(writes, seal, claim);
    });
    return reply.code(201).send(answer);
  };
}

interface Claim {
  readonly accountId: string;
  readonly key: string;
}
const placeOf = ({ accountId, key }: Claim): string => `idempotency_key.sealed_result.${accountId}.${key}`;

/** The first answer to a key that was used before. */
async function stored(writes: mysql.Pool, seal: Seal, claim: Claim): Promise<unknown> {
  const [[row]] = await writes.execute<Row[]>(
    'SELECT sealed_result FROM idempotency_key WHERE account_id = ? AND idem_key = ?',
    [claim.accountId, claim.key],
  );
  const result = JSON.parse(seal.open(placeOf(claim), row!['sealed_result'] as string)) as { value: unknown };
  return result.value;
}

async function inTransaction<T>(
  pool: mysql.Pool,
  work: (connection: mysql.PoolConnection) => Promise<T>,
): Promise<T> {
  const connection = await pool.getConnection();
  try {
    await connection.beginTransaction();
    const value = await work(connection);
    await connection.commit();
    return value;
  } catch (error) {
    await connection.rollback();
    throw error;
  } finally {
    connection.release();
  }
}

const PERSON = `SELECT town_code, community_code, lng, lat, ability_level, sex, birth_year, need_mask, categories,
        (SELECT GROUP_CONCAT(word.purpose) FROM consent_entry AS word
          WHERE word.older_person_id = person.id AND word.purpose IN ('service', 'assessment') AND word.given = 0
            AND NOT EXISTS (SELECT 1 FROM consent_entry AS later WHERE later.older_person_id = word.older_person_id
                               AND later.purpose = word.purpose AND later.seq > word.seq)) AS refused
   FROM older_person AS person WHERE id = ? AND erased_at IS NULL LOCK IN SHARE MODE`;

const ADD = `INSERT INTO care_request (id, number, older_person_id, requested_by, kind, urgency, state, version, town_code,
   community_code, lng, lat, level, sex, need_mask, priority, price_limit_fen, town_preference, units, first_date,
   notes_sealed, details_sealed, submitted_at, state_since)
 VALUES (?, ?, ?, ?, 'meal', ?, 'submitted', 1, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, NULL, ?, ?, ?)`;

const ADD_EVENT = `INSERT INTO request_event (request_id, seq, event, from_state, to_state, at, actor_id, actor_role)
 VALUES (?, 1, 'submit', NULL, 'submitted', ?, ?, ?)`;

async function submit(connection: mysql.PoolConnection, seal: Seal, caller: Caller, asked: Meal) {
  const [[clock]] = await connection.execute<Row[]>('SELECT now(3) AS now');
  const now = clock!['now'] as Date;
  const [[person]] = await connection.execute<Row[]>(PERSON, [asked.olderPersonId]);
  const [[standing]] = await connection.execute<Row[]>(STANDING, [asked.olderPersonId, caller.accountId]);
  const scopes = JSON.parse((standing?.['scopes'] as string | null) ?? '[]') as string[];
  const today = DATES.format(now);
  if (
    !person ||
    person['refused'] !== null ||
    !scopes.includes('ask') ||
    asked.portions.some(({ date }) => date < today)
  )
    throw Object.assign(new Error('refused'), { statusCode: 404 });
  const id = newId();
  const number = `${today.slice(2).replaceAll('-', '')}-b${(made += 1).toString(36).padStart(5, '0')}`;
  const level = (person['ability_level'] as number | null) ?? 0;
  const { olderPersonId, urgency, portions, priceLimitFen, towns } = asked;
  const place = [person['town_code'], person['community_code'], person['lng'], person['lat']] as string[];
  const firstDate = portions.map(({ date }) => date).sort()[0]!;
  const wanted = [
    priceLimitFen,
    JSON.stringify(towns),
    JSON.stringify({ kind: 'meal', portions }),
    firstDate,
  ];
  const details = seal.close(`care_request.details.${id}`, JSON.stringify({ needs: asked.needs }));
  await connection.execute(ADD, [
    ...[id, number, olderPersonId, caller.accountId, urgency, ...place],
    ...[level, person['sex'] as string, level * 5, ...wanted, details, now, now],
  ]);
  await connection.execute(ADD_EVENT, [id, now, caller.accountId, caller.role]);
  const undoUntil = new Date(now.getTime() + UNDO_MS).toISOString();
  const answer = { id, number, state: 'submitted', undoUntil, serverNow: now.toISOString() };
  const about = { requestId: id, olderPersonId, townCode: place[0], kind: 'meal', urgency };
  return { answer, about };
}
