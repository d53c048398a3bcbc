import { Injectable } from '@nestjs/common';
import type { ServiceOwner } from '@yilian/contracts';
import { Database } from '@yilian/platform';

@Injectable()
export class ViewServiceQuery {
  constructor(private readonly database: Database) {}

  /** Undefined when there is no such service. */
  async of(id: string): Promise<ServiceOwner | undefined> {
    const [owner] = await this.database.read<ServiceOwner>(
      `SELECT service.id, service.kind, provider.id AS facilityId, provider.name, provider.name_en AS nameEn
         FROM service JOIN provider ON provider.id = service.provider_id WHERE service.id = ?`,
      [id],
    );
    return owner;
  }
}
