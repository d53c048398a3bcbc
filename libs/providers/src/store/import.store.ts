import { Injectable } from '@nestjs/common';
import type { ServiceKind } from '@yilian/contracts';
import type { Tx } from '@yilian/platform';
import type { ImportPlan, KnownProvider, ListedProvider, ListedService } from '../domain/plan-import';
import { PRICE_UNITS } from '../domain/service';
import { ProviderRow } from './provider.row';
import { ServiceRow } from './service.row';

const PROVIDER_COLUMNS: Readonly<Record<keyof ListedProvider, string>> = {
  list: 'list',
  name: 'name',
  address: 'address',
  phone: 'phone',
  townCode: 'town_code',
  village: 'village',
  lng: 'lng',
  lat: 'lat',
  licensedOn: 'licensed_on',
  ownership: 'ownership',
  evaluation: 'evaluation',
  features: 'features',
};

interface KnownServiceData {
  readonly id: string;
  readonly providerId: string;
  readonly kind: ServiceKind;
  readonly listed: string | null;
}

/** Reads and writes what published lists say. */
@Injectable()
export class ImportStore {
  /** Providers of these keys with their services, locked. */
  async known(tx: Tx, externalKeys: readonly string[]): Promise<Map<string, KnownProvider>> {
    const providers = await tx.query<{ id: string; externalKey: string; listed: string | null }>(
      'SELECT id, external_key AS externalKey, listed FROM provider WHERE external_key IN (?) ORDER BY id FOR UPDATE',
      [externalKeys],
    );
    if (providers.length === 0) return new Map();
    const services = await tx.query<KnownServiceData>(
      `SELECT id, provider_id AS providerId, kind, listed FROM service
        WHERE provider_id IN (?) ORDER BY provider_id, kind FOR UPDATE`,
      [providers.map(({ id }) => id)],
    );
    const ofProvider = new Map<string, KnownServiceData[]>(providers.map(({ id }) => [id, []]));
    for (const service of services) ofProvider.get(service.providerId)!.push(service);
    return new Map(
      providers.map(({ id, externalKey, listed }) => [
        externalKey,
        {
          id,
          listed: parsed<ListedProvider>(listed),
          services: ofProvider.get(id)!.map((one) => ({ ...one, listed: parsed<ListedService>(one.listed) })),
        },
      ]),
    );
  }

  async write(tx: Tx, plan: ImportPlan, demo: boolean): Promise<void> {
    await tx.insert(
      ProviderRow,
      plan.newProviders.map(({ id, externalKey, listed }) => ({ ...listed, id, externalKey, demo, listed })),
    );
    await tx.insert(
      ServiceRow,
      plan.newServices.map(({ id, providerId, kind, listed }) => {
        const { capabilityMask, levelMax, areaTowns } = listed;
        return {
          id,
          providerId,
          kind,
          capabilityMask,
          levelMax,
          areaTowns,
          listed,
          priceUnit: PRICE_UNITS[kind],
        };
      }),
    );
    for (const { id, listed, fields } of plan.changedProviders) await changeProvider(tx, id, listed, fields);
    for (const { id, listed, fields } of plan.changedServices) await changeService(tx, id, listed, fields);
  }
}

async function changeProvider(
  tx: Tx,
  id: string,
  listed: ListedProvider,
  fields: Partial<ListedProvider>,
): Promise<void> {
  const names = Object.keys(fields) as (keyof ListedProvider)[];
  await tx.execute(
    `UPDATE provider SET ${names.map(assignment).join('')}listed = ?, version = version + 1 WHERE id = ?`,
    [...names.map((name) => valueOf(fields[name])), JSON.stringify(listed), id],
  );
}

/** A list answers some of the features; the others stay as they are. */
const assignment = (name: keyof ListedProvider): string =>
  name === 'features'
    ? "features = JSON_MERGE_PATCH(COALESCE(features, '{}'), ?), "
    : `${PROVIDER_COLUMNS[name]} = ?, `;

const valueOf = (value: ListedProvider[keyof ListedProvider]) =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value;

/** A lower highest level takes the lowest one with it. */
async function changeService(
  tx: Tx,
  id: string,
  listed: ListedService,
  { capabilityMask, levelMax, areaTowns }: Partial<ListedService>,
): Promise<void> {
  await tx.execute(
    `UPDATE service SET capability_mask = COALESCE(?, capability_mask), level_max = COALESCE(?, level_max),
            level_min = LEAST(level_min, level_max), area_towns = IF(?, ?, area_towns), listed = ?,
            version = version + 1 WHERE id = ?`,
    [
      capabilityMask ?? null,
      levelMax ?? null,
      areaTowns !== undefined,
      areaTowns ? JSON.stringify(areaTowns) : null,
      JSON.stringify(listed),
      id,
    ],
  );
}

const parsed = <Listed>(json: string | null): Listed | null =>
  json === null ? null : (JSON.parse(json) as Listed);
