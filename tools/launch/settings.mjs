import { join, resolve } from 'node:path';
import util from 'node:util';
import { databaseGreeting, typeOfGreeting } from './database-server.mjs';
import { Failure } from './failure.mjs';
import { isFree, portNear } from './ports.mjs';
import { loadSecrets, root } from './secrets.mjs';

const USAGE = 'npm start -- [--port N] [--data DIR] [--fresh]';

/** The command line: --port (or PORT), --data (folder of servers, keys and logs), --fresh (forget all data). */
export function readOptions() {
  const options = {
    port: { type: 'string', default: process.env.PORT },
    data: { type: 'string', default: join(root, '.data') },
    fresh: { type: 'boolean', default: false },
  };
  try {
    const { values } = util.parseArgs({ options });
    return { port: values.port, fresh: values.fresh, dataDir: resolve(values.data) };
  } catch (error) {
    throw new Failure(error.message, `usage: ${USAGE}`);
  }
}

/** A port somebody asked for is taken or refused; only a default may give way to another. */
async function choosePort(asked, standard) {
  if (!asked) return portNear(standard);
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Failure(`"${asked}" is not a port`, 'give a number between 1 and 65535');
  }
  if (await isFree(port)) return port;
  throw new Failure(`port ${port} is in use`, 'end the program that uses it, or choose another with --port');
}

/** Ports for the three programs: { api, live, worker }. */
export async function choosePorts({ port }) {
  return {
    api: await choosePort(port, 3000),
    live: await choosePort(process.env.LIVE_PORT, 3001),
    worker: await portNear(3002),
  };
}

/** The servers named by DATABASE_URL and REDIS_URL; undefined when none is, which means private ones. */
export async function givenServers({ fresh }) {
  const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, DATABASE_TYPE } = process.env;
  if (!databaseUrl && !redisUrl) return undefined;
  if (!databaseUrl || !redisUrl) {
    throw new Failure(
      'only one of DATABASE_URL and REDIS_URL is set',
      'set both, or none to get private servers',
    );
  }
  if (fresh) {
    throw new Failure('--fresh does not empty servers that are not ours', 'unset DATABASE_URL and REDIS_URL');
  }
  const { hostname, port } = new URL(databaseUrl);
  const greeting = await databaseGreeting(Number(port || 3306), hostname);
  if (!greeting)
    throw new Failure(`no database answers at ${hostname}:${port || 3306}`, 'check DATABASE_URL');
  return { databaseUrl, redisUrl, databaseType: DATABASE_TYPE ?? typeOfGreeting(greeting) };
}

/** The environment of all programs. Pages come from the API's port, so the live channel has to trust that origin. */
export function environment({ dataDir, servers, ports }) {
  return {
    ...process.env,
    ...loadSecrets(dataDir),
    YILIAN_PROFILE: 'demo',
    DATABASE_URL: servers.databaseUrl,
    DATABASE_TYPE: servers.databaseType,
    REDIS_URL: servers.redisUrl,
    API_PORT: String(ports.api),
    LIVE_PORT: String(ports.live),
    LIVE_URL: `http://127.0.0.1:${ports.live}`,
    WORKER_PORT: String(ports.worker),
    WORKER_URL: `http://127.0.0.1:${ports.worker}`,
    WEB_ORIGINS: `http://127.0.0.1:${ports.api},http://localhost:${ports.api}`,
  };
}
