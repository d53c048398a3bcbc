import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { jwtVerify } from 'jose';
import { webcrypto } from 'node:crypto';
import mysql from 'mysql2/promise';
import { type Caller } from './http-hand-shared';
import { showRequest } from './http-hand-show';
import { submitRequest } from './http-hand-submit';

const env = (name: string): string => process.env[name] ?? '';
const POOL = { uri: env('DATABASE_URL'), timezone: 'Z', dateStrings: ['DATE' as const] };
const FRESH_MS = 1_000;

/**
 * The best short program for two routes of the API: bare Fastify and mysql2, an imported key, prepared statements, the
 * same SQL, pools of the same size. Like the real one it looks once a second whether an account still stands.
 */
async function main(): Promise<void> {
  const reads = mysql.createPool({ ...POOL, connectionLimit: 8 });
  const writes = mysql.createPool({ ...POOL, connectionLimit: 16 });
  for (const pool of [reads, writes]) {
    pool.pool.on('connection', (connection) => {
      connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', () => undefined);
    });
  }
  const authenticate = await authenticator(reads);
  const app = fastify();
  app.get('/health/live', async () => ({ status: 'ok' }));
  const guarded =
    (act: (caller: Caller, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
      const caller = await authenticate(request.headers.authorization);
      return caller ? act(caller, request, reply) : reply.code(401).send({ code: 'common.signed-out' });
    };
  app.get('/v1/requests/:id', guarded(showRequest(reads)));
  app.post('/v1/requests', guarded(submitRequest(writes, Buffer.from(env('DATA_KEY'), 'base64'))));
  await app.listen({ port: Number(env('PORT')), host: '127.0.0.1' });
}

type Authenticate = (header: string | undefined) => Promise<Caller | undefined>;

async function authenticator(reads: mysql.Pool): Promise<Authenticate> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const root = Buffer.from(env('TOKEN_KEY'), 'base64');
  const key = await webcrypto.subtle.importKey('raw', root, algorithm, false, ['verify']);
  const standing = new Map<string, { readonly at: number; readonly caller: Promise<Caller | undefined> }>();
  return async (header) => {
    if (!header?.startsWith('Bearer ')) return undefined;
    const options = { algorithms: ['HS256'], issuer: 'yilian', audience: 'yilian' };
    const verified = await jwtVerify(header.slice(7), key, options).catch(() => undefined);
    if (!verified) return undefined;
    const { sub, sid } = verified.payload as { sub: string; sid: string };
    const known = standing.get(sid);
    if (known && performance.now() - known.at < FRESH_MS) return known.caller;
    const caller = load(reads, sub, sid);
    standing.set(sid, { at: performance.now(), caller });
    return caller;
  };
}

async function load(reads: mysql.Pool, accountId: string, sessionId: string): Promise<Caller | undefined> {
  const [rows] = await reads.execute<mysql.RowDataPacket[]>(
    `SELECT role FROM account WHERE id = ? AND state = 'active'
        AND EXISTS (SELECT 1 FROM refresh_token WHERE family_id = ? AND account_id = account.id AND state = 'fresh')`,
    [accountId, sessionId],
  );
  const role = rows[0]?.['role'] as string | undefined;
  return role === undefined ? undefined : { accountId, role };
}

void main();
