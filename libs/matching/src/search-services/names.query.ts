import { Injectable } from '@nestjs/common';
import { PriceUnit, type ServiceKind } from '@yilian/contracts';
import { Database } from '@yilian/platform';

/** What a service is called and where it is. */
export interface ServiceName {
  readonly kind: ServiceKind;
  readonly name: string;
  readonly nameEn: string | null;
  readonly address: string;
  readonly townCode: string | null;
  readonly priceUnit: PriceUnit;
}

@Injectable()
export class NamesQuery {
  constructor(private readonly database: Database) {}

  /** By service id; unknown ids are missing. */
  async of(serviceIds: readonly string[]): Promise<Map<string, ServiceName>> {
    if (serviceIds.length === 0) return new Map();
    const rows = await this.database.query<ServiceName & { readonly id: string }>(
      `SELECT service.id, kind, name, name_en AS nameEn, address, town_code AS townCode, price_unit AS priceUnit
         FROM service JOIN provider ON provider.id = service.provider_id
        WHERE service.id IN (?)`,
      [serviceIds],
    );
    return new Map(rows.map(({ id, ...name }) => [id, name]));
  }
}
