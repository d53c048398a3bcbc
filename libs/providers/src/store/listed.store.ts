import { Injectable } from '@nestjs/common';
import type { ServiceKind } from '@yilian/contracts';
import type { Tx } from '@yilian/platform';
import type { ImportedService } from '../domain/import';
import type { Facts } from '../domain/import/listed';
import { PRICE_UNITS } from '../domain/service';

/** A service with what its list last said; null for one that was entered by hand. */
export interface ListedService {
  readonly id: string;
  readonly kind: ServiceKind;
  readonly listed: ImportedService | null;
}

/** A provider that a list brought, with what the list last said. */
export interface ListedProvider {
  readonly id: string;
  readonly listed: Facts | null;
  readonly services: readonly ListedService[];
}

interface ProviderLine {
  readonly id: string;
  readonly external_key: string;
  readonly listed: string | null;
}
interface ServiceLine {
  readonly id: string;
  readonly provider_id: string;
  readonly kind: ServiceKind;
  readonly listed: string | null;
}

const KEYS_AT_ONCE = 500;

/** Providers and services as published lists bring them. Column names come from `Facts`, never from a file. */
@Injectable()
export class ListedStore {
  /** Locks the providers with these keys, by key. */
  async lock(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, ListedProvider>> {
    const found = new Map<string, ListedProvider>();
    const sorted = [...keys].sort();
    for (let start = 0; start < sorted.length; start += KEYS_AT_ONCE) {
      for (const [key, provider] of await this.lockSome(tx, sorted.slice(start, start + KEYS_AT_ONCE))) {
        found.set(key, provider);
      }
    }
    return found;
  }

  async add(tx: Tx, id: string, externalKey: string, list: string, facts: Facts): Promise<void> {
    await insert(tx, 'provider', {
      id,
      external_key: externalKey,
      list,
      ...facts,
      listed: JSON.stringify(facts),
    });
  }

  async addService(
    tx: Tx,
    id: string,
    providerId: string,
    kind: ServiceKind,
    facts: Facts,
    listed: ImportedService,
  ): Promise<void> {
    await insert(tx, 'service', {
      id,
      provider_id: providerId,
      kind,
      price_unit: PRICE_UNITS[kind],
      ...facts,
      listed: JSON.stringify(listed),
    });
  }

  /** Overwrites the changed columns and remembers what the list says now. */
  async change(
    tx: Tx,
    table: 'provider' | 'service',
    id: string,
    changes: Facts,
    listed: Facts | ImportedService,
  ): Promise<void> {
    const columns = Object.keys(changes);
    await tx.execute(
      `UPDATE ${table} SET ${[...columns, 'listed'].map((column) => `${column} = ?`).join(', ')},
              version = version + 1 WHERE id = ?`,
      [...Object.values(changes), JSON.stringify(listed), id],
    );
  }

  private async lockSome(tx: Tx, keys: readonly string[]): Promise<[string, ListedProvider][]> {
    const providers = await tx.query<ProviderLine>(
      'SELECT id, external_key, listed FROM provider WHERE external_key IN (?) ORDER BY external_key FOR UPDATE',
      [keys],
    );
    if (providers.length === 0) return [];
    const services = await tx.query<ServiceLine>(
      'SELECT id, provider_id, kind, listed FROM service WHERE provider_id IN (?) FOR UPDATE',
      [providers.map(({ id }) => id)],
    );
    return providers.map(({ id, external_key: key, listed }) => [
      key,
      {
        id,
        listed: parsed<Facts>(listed),
        services: services
          .filter((one) => one.provider_id === id)
          .map((one) => ({ id: one.id, kind: one.kind, listed: parsed<ImportedService>(one.listed) })),
      },
    ]);
  }
}

const parsed = <T>(json: string | null): T | null => (json === null ? null : (JSON.parse(json) as T));

async function insert(tx: Tx, table: string, values: Facts): Promise<void> {
  const columns = Object.keys(values);
  await tx.execute(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (?)`, [Object.values(values)]);
}
