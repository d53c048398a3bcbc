import { Injectable } from '@nestjs/common';
import { type Light, NO_TOWN } from '@yilian/contracts';
import type { Tx } from '@yilian/platform';

/** What users' ratings of a provider add up to. */
export interface ProviderRating {
  readonly mean: number | null;
  readonly count: number;
}

interface ServiceOfProvider {
  readonly service_id: string;
  readonly provider_id: string;
  readonly town_code: string | null;
}

/**
 * The front door for writing about providers, inside the transaction of the caller. What matching can see is recorded as
 * `providers.service-changed.v1` for each service it touches.
 */
@Injectable()
export class Providers {
  /** The provider says "nothing changed" about its free units. False when there is no such service. */
  async confirmVacancy(tx: Tx, serviceId: string): Promise<boolean> {
    const confirmed = await tx.execute('UPDATE service SET vacancy_confirmed_at = now(3) WHERE id = ?', [
      serviceId,
    ]);
    if (confirmed === 0) return false;
    await this.tellChanged(tx, 'service.id', [serviceId]);
    return true;
  }

  /** These providers just got a booking: for a fair turn others come first next time. Unknown ids are passed over. */
  async noteWork(tx: Tx, providerIds: readonly string[]): Promise<void> {
    if (providerIds.length === 0) return;
    // Sorted, so that two batches lock the same providers in the same order.
    const sorted = [...new Set(providerIds)].sort();
    await tx.execute('UPDATE provider SET last_work_at = now(3) WHERE id IN (?) ORDER BY id', [sorted]);
    await this.tellChanged(tx, 'service.provider_id', sorted);
  }

  /** Locks providers in the order of their ids before their ratings are counted anew: no count is lost to another. */
  async lockForRating(tx: Tx, providerIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM provider WHERE id IN (?) ORDER BY id FOR UPDATE',
      [providerIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Keeps what users' ratings add up to; `mean` is null without any. */
  async rate(tx: Tx, providerId: string, { mean, count }: ProviderRating): Promise<void> {
    await this.change(tx, providerId, 'UPDATE provider SET rating_mean = ?, rating_count = ? WHERE id = ?', [
      mean,
      count,
      providerId,
    ]);
  }

  /** Takes a provider out of matching. False when it is suspended already or does not exist. */
  async suspend(tx: Tx, providerId: string, reason: string): Promise<boolean> {
    return this.change(
      tx,
      providerId,
      "UPDATE provider SET state = 'suspended', suspended_reason = ?, suspended_since = now(3), version = version + 1 WHERE id = ? AND state = 'active'",
      [reason, providerId],
    );
  }

  /** Ends a suspension. False when there is none. */
  async resume(tx: Tx, providerId: string): Promise<boolean> {
    return this.change(
      tx,
      providerId,
      "UPDATE provider SET state = 'active', suspended_reason = NULL, suspended_since = NULL, version = version + 1 WHERE id = ? AND state = 'suspended'",
      [providerId],
    );
  }

  /** Sets the status light; `until` counts for a pause only, null = until further notice. False without such a provider. */
  async setLight(tx: Tx, providerId: string, light: Light, until: Date | null): Promise<boolean> {
    return this.change(
      tx,
      providerId,
      `UPDATE provider SET light_since = IF(light = ? AND light_since IS NOT NULL, light_since, now(3)), light = ?,
              paused_until = ?, version = version + 1 WHERE id = ?`,
      [light, light, light === 'paused' ? until : null, providerId],
    );
  }

  /** The desk has been silent in opening hours since a moment: nothing is offered. False when that is known already. */
  async lose(tx: Tx, providerId: string, since: Date): Promise<boolean> {
    return this.change(
      tx,
      providerId,
      'UPDATE provider SET lost_since = ? WHERE id = ? AND lost_since IS NULL',
      [since, providerId],
    );
  }

  /** Somebody is at the desk again. False when nobody was missed. */
  async find(tx: Tx, providerId: string): Promise<boolean> {
    return this.change(
      tx,
      providerId,
      'UPDATE provider SET lost_since = NULL WHERE id = ? AND lost_since IS NOT NULL',
      [providerId],
    );
  }

  /** Records that services look different now; for the writers of this context. */
  async tellChanged(tx: Tx, by: 'service.id' | 'service.provider_id', ids: readonly string[]): Promise<void> {
    const services = await tx.query<ServiceOfProvider>(
      `SELECT service.id AS service_id, service.provider_id, provider.town_code
         FROM service JOIN provider ON provider.id = service.provider_id
        WHERE ${by} IN (?)`,
      [ids],
    );
    for (const { service_id: serviceId, provider_id: providerId, town_code: townCode } of services) {
      tx.record('providers.service-changed.v1', serviceId, {
        serviceId,
        providerId,
        townCode: townCode ?? NO_TOWN,
      });
    }
  }

  /** Records that a provider is in another town now; for the writers of this context. */
  tellMoved(tx: Tx, providerId: string, townCode: string | null): void {
    tx.record('providers.moved.v1', providerId, { providerId, townCode: townCode ?? NO_TOWN });
  }

  private async change(
    tx: Tx,
    providerId: string,
    sql: string,
    parameters: readonly unknown[],
  ): Promise<boolean> {
    if ((await tx.execute(sql, parameters)) === 0) return false;
    await this.tellChanged(tx, 'service.provider_id', [providerId]);
    return true;
  }
}
