import { Injectable } from '@nestjs/common';
import { type SettingKey, type SettingValue, settings } from '@yilian/contracts';
import { Database } from '../database/database';
import { type Tx } from '../database/tx';

/** A setting as it counts now, with the version to store beside every result made with it; 0 = the built-in default. */
export interface Dated<K extends SettingKey> {
  readonly version: number;
  readonly value: SettingValue<K>;
}

const FRESH_MS = 1_000;

interface StoredVersion {
  readonly version: number;
  readonly value: string;
}

interface Cached {
  readonly readAt: number;
  readonly dated: Promise<Dated<SettingKey>>;
}

/** Reads dated settings; a change counts everywhere within a second. */
@Injectable()
export class Settings {
  private readonly cache = new Map<SettingKey, Cached>();

  constructor(private readonly database: Database) {}

  async get<K extends SettingKey>(key: K): Promise<Dated<K>> {
    const cached = this.cache.get(key);
    if (cached && performance.now() - cached.readAt < FRESH_MS) return cached.dated;
    const dated = this.load(key);
    this.cache.set(key, { readAt: performance.now(), dated });
    dated.catch(() => this.cache.delete(key));
    return dated;
  }

  /** A setting as it counted at a moment: what was agreed then is not changed by a later version. */
  async asOf<K extends SettingKey>(key: K, moment: Date): Promise<Dated<K>> {
    const [row] = await this.database.read<StoredVersion>(
      `SELECT version, value FROM setting_version WHERE setting_key = ? AND valid_from <= ?
        ORDER BY version DESC LIMIT 1`,
      [key, moment],
    );
    return dated(key, row);
  }

  /** Writes the next version, in force from now. The value must have passed the setting's schema. */
  async put<K extends SettingKey>(tx: Tx, key: K, value: SettingValue<K>, note: string): Promise<number> {
    // Without the cast MariaDB adds signed and unsigned up as DECIMAL, which arrives as text.
    const [row] = await tx.query<{ version: number }>(
      'SELECT CAST(COALESCE(MAX(version), 0) + 1 AS SIGNED) AS version FROM setting_version WHERE setting_key = ? FOR UPDATE',
      [key],
    );
    await tx.execute(
      'INSERT INTO setting_version (setting_key, version, valid_from, value, note, changed_by) VALUES (?, ?, now(3), ?, ?, ?)',
      [key, row!.version, JSON.stringify(value), note, tx.actor?.accountId ?? null],
    );
    this.cache.delete(key);
    return row!.version;
  }

  private async load<K extends SettingKey>(key: K): Promise<Dated<K>> {
    const [row] = await this.database.read<StoredVersion>(
      `SELECT version, value FROM setting_version WHERE setting_key = ? AND valid_from <= now(3)
        ORDER BY version DESC LIMIT 1`,
      [key],
    );
    return dated(key, row);
  }
}

function dated<K extends SettingKey>(key: K, row: StoredVersion | undefined): Dated<K> {
  const value = settings[key].parse(row ? JSON.parse(row.value) : {}) as SettingValue<K>;
  return { version: row?.version ?? 0, value };
}
