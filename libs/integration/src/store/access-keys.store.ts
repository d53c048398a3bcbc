import { type AccessKey, KeyScope } from '@yilian/contracts';
import { Injectable } from '@nestjs/common';
import { localDate } from '@yilian/kernel';
import { Database, type Tx } from '@yilian/platform';
import { keyStart } from '../domain/key-text';

/** How a key stands, as the guard asks. */
export interface KeyStanding {
  readonly id: string;
  readonly providerId: string;
  readonly madeBy: string;
  readonly scopes: readonly KeyScope[];
  readonly secretHash: string;
  readonly lastUsedOn: string | null;
  readonly now: Date;
}

/** A key to be stored. */
export interface KeyToStore {
  readonly id: string;
  readonly providerId: string;
  readonly slot: number;
  readonly name: string;
  readonly handle: string;
  readonly secretHash: string;
  readonly scopes: readonly KeyScope[];
  readonly endsAt: Date;
  readonly madeBy: string;
}

interface Line {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly scopes: string;
  readonly state: AccessKey['state'];
  readonly endsAt: Date;
  readonly lastUsedOn: string | null;
  readonly madeAt: Date;
}

/** Older ones have long ended. */
const MOST_SHOWN = 100;

/** A key works for its provider as long as whoever made it is a manager there. */
const MAKER = `maker.state = 'active' AND maker.role = 'provider_manager' AND maker.provider_id = k.provider_id`;

/** Keys of providers' own systems. */
@Injectable()
export class AccessKeys {
  constructor(private readonly database: Database) {}

  /** A key that works; undefined for one that is unknown, ended or revoked, or whose maker is gone. */
  async standing(handle: string): Promise<KeyStanding | undefined> {
    const [row] = await this.database.read<Omit<KeyStanding, 'scopes'> & { readonly scopes: string }>(
      `SELECT k.id, k.provider_id AS providerId, k.made_by AS madeBy, k.scopes, k.secret_hash AS secretHash,
              k.last_used_on AS lastUsedOn, now(3) AS now
         FROM access_key AS k JOIN account AS maker ON maker.id = k.made_by AND ${MAKER}
        WHERE k.handle = ? AND k.revoked_at IS NULL AND k.ends_at > now(3)`,
      [handle],
    );
    return row && { ...row, scopes: scopesOf(row.scopes) };
  }

  async noteUse(tx: Tx, id: string, date: string): Promise<void> {
    await tx.execute(
      'UPDATE access_key SET last_used_on = ? WHERE id = ? AND (last_used_on IS NULL OR last_used_on < ?)',
      [date, id, date],
    );
  }

  /** Locks the keys of a provider against rivals; the database's time, or undefined when there is no such provider. */
  async lockProvider(tx: Tx, providerId: string): Promise<Date | undefined> {
    const [row] = await tx.query<{ now: Date }>(
      'SELECT now(3) AS now FROM provider WHERE id = ? FOR UPDATE',
      [providerId],
    );
    return row?.now;
  }

  /** Places that keys have which still work; those of ended ones become free. */
  async takenSlots(tx: Tx, providerId: string): Promise<number[]> {
    await tx.execute(
      'UPDATE access_key SET slot = NULL WHERE provider_id = ? AND slot IS NOT NULL AND ends_at <= now(3)',
      [providerId],
    );
    const rows = await tx.query<{ slot: number }>(
      'SELECT slot FROM access_key WHERE provider_id = ? AND slot IS NOT NULL',
      [providerId],
    );
    return rows.map(({ slot }) => slot);
  }

  async add(tx: Tx, key: KeyToStore): Promise<void> {
    await tx.execute(
      `INSERT INTO access_key (id, provider_id, slot, name, handle, secret_hash, scopes, ends_at, made_by)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[key.id, key.providerId, key.slot, key.name, key.handle],
        ...[key.secretHash, key.scopes.join(','), key.endsAt, key.madeBy],
      ],
    );
  }

  /** False when the provider has no such key. Revoking twice is once. */
  async revoke(tx: Tx, providerId: string, id: string): Promise<boolean> {
    const known = await tx.execute(
      'UPDATE access_key SET slot = NULL, revoked_at = COALESCE(revoked_at, now(3)) WHERE id = ? AND provider_id = ?',
      [id, providerId],
    );
    return known === 1;
  }

  /** The keys of a provider, the newest first. */
  async ofProvider(providerId: string, zone: string): Promise<AccessKey[]> {
    const rows = await this.database.read<Line>(
      `SELECT k.id, k.name, k.handle, k.scopes, k.ends_at AS endsAt, k.last_used_on AS lastUsedOn, k.made_at AS madeAt,
              CASE WHEN k.revoked_at IS NOT NULL THEN 'revoked' WHEN k.ends_at <= now(3) THEN 'ended'
                   WHEN maker.id IS NULL THEN 'stopped' ELSE 'active' END AS state
         FROM access_key AS k LEFT JOIN account AS maker ON maker.id = k.made_by AND ${MAKER}
        WHERE k.provider_id = ? ORDER BY k.made_at DESC, k.id DESC LIMIT ${MOST_SHOWN}`,
      [providerId],
    );
    return rows.map(({ handle, scopes, endsAt, madeAt, ...row }) => ({
      ...row,
      start: keyStart(handle),
      scopes: scopesOf(scopes),
      endsOn: localDate(endsAt.getTime() - 1, zone),
      madeAt: madeAt.toISOString(),
    }));
  }
}

const scopesOf = (text: string): KeyScope[] => KeyScope.array().parse(text.split(','));
