import { Injectable } from '@nestjs/common';
import type { FeatureAnswers, Ownership, PriceProfile, ServiceKind } from '@yilian/contracts';
import type { Point } from '@yilian/kernel';
import type { Tx } from '@yilian/platform';
import { PRICE_UNITS } from '../domain/service';
import { ProviderRow } from './provider.row';
import { ServiceRow } from './service.row';

/** A provider as an officer enters it. */
export interface NewProvider {
  readonly name: string;
  readonly nameEn: string | null;
  readonly address: string;
  readonly phone: string | null;
  readonly townCode: string | null;
  readonly point: Point | null;
  readonly licenceNo: string | null;
  readonly licensedOn: string | null;
  readonly licenceUntil: string | null;
  readonly ownership: Ownership | null;
}

/** What a provider may change about itself without asking; a missing field stays as it is. */
export interface Contact {
  readonly phone?: string | null | undefined;
  readonly address?: string | undefined;
}

/** Writes the provider record itself. */
@Injectable()
export class ProviderStore {
  async add(tx: Tx, id: string, { point, ...facts }: NewProvider): Promise<void> {
    await tx.insert(ProviderRow, [{ id, ...facts, lng: point?.lng ?? null, lat: point?.lat ?? null }]);
  }

  async addServices(
    tx: Tx,
    providerId: string,
    services: readonly { readonly id: string; readonly kind: ServiceKind }[],
  ): Promise<void> {
    await tx.insert(
      ServiceRow,
      services.map(({ id, kind }) => ({ id, providerId, kind, priceUnit: PRICE_UNITS[kind] })),
    );
  }

  /** Overwrites the given fields. False when there is no such provider. */
  async changeContact(tx: Tx, id: string, { phone, address }: Contact): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE provider SET phone = IF(?, ?, phone), address = COALESCE(?, address), version = version + 1 WHERE id = ?`,
      [phone !== undefined, phone ?? null, address ?? null, id],
    );
    return changed > 0;
  }

  /** Replaces the known features if nobody changed the provider since `version`. */
  async replaceFeatures(tx: Tx, id: string, version: number, features: FeatureAnswers): Promise<boolean> {
    const changed = await tx.execute(
      'UPDATE provider SET features = ?, version = version + 1 WHERE id = ? AND version = ?',
      [JSON.stringify(features), id, version],
    );
    return changed > 0;
  }

  /** The service of a kind; undefined for a kind that is not offered. */
  async serviceOf(tx: Tx, id: string, kind: ServiceKind): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      'SELECT id FROM service WHERE provider_id = ? AND kind = ?',
      [id, kind],
    );
    return row?.id;
  }

  /** Replaces what is told about the price of a service. */
  async replacePrice(tx: Tx, serviceId: string, { toFen, includes }: PriceProfile): Promise<void> {
    await tx.execute('UPDATE service SET price_to_fen = ?, price_includes = ? WHERE id = ?', [
      toFen,
      includes && JSON.stringify(includes),
      serviceId,
    ]);
  }

  /** The database's clock, the only one that a pause is compared with. */
  async now(tx: Tx): Promise<Date> {
    const [row] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
    return row!.now;
  }

  /** Town of a provider; undefined when there is no such provider. */
  async townOf(tx: Tx, id: string): Promise<{ readonly townCode: string | null } | undefined> {
    const [row] = await tx.query<{ townCode: string | null }>(
      'SELECT town_code AS townCode FROM provider WHERE id = ? FOR UPDATE',
      [id],
    );
    return row;
  }
}
