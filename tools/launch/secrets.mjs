import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Writes a file only its owner may read, whole or not at all. */
export function writePrivate(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, text, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** A password that needs no escaping in SQL, in a URL or in a shell. */
export const newPassword = () => randomBytes(24).toString('base64url');

const newKey = () => randomBytes(32).toString('base64');

/** The keys of this installation, made once: lost keys mean signed-out users and unreadable personal data. */
export function loadSecrets(dataDir) {
  const path = join(dataDir, 'secrets.json');
  if (!existsSync(path)) {
    writePrivate(path, `${JSON.stringify({ TOKEN_KEY: newKey(), DATA_KEY: newKey() }, null, 2)}\n`);
  }
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The one command that starts Yilian under Docker; writes the environment file it needs. */
export function composeCommand() {
  const path = join(root, '.data', 'compose.env');
  if (!existsSync(path)) {
    const values = {
      ...loadSecrets(join(root, '.data')),
      DATABASE_PASSWORD: newPassword(),
      DATABASE_ROOT_PASSWORD: newPassword(),
      REDIS_PASSWORD: newPassword(),
      YILIAN_PROFILE: 'demo',
    };
    const lines = Object.entries(values).map(([name, value]) => `${name}=${value}`);
    writePrivate(path, `${lines.join('\n')}\n`);
  }
  const file = relative(process.cwd(), path);
  return `docker compose --env-file ${file} -f ${relative(process.cwd(), join(root, 'docker/compose.yaml'))} --profile demo up --build`;
}
