import { Injectable } from '@nestjs/common';
import { type TravelBuffer } from '@yilian/contracts';
import { Database, type Principal, Settings } from '@yilian/platform';

@Injectable()
export class TravelBufferQuery {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** Undefined for a service of home care that is not the reader's. */
  async of(who: Principal | null, serviceId: string): Promise<TravelBuffer | undefined> {
    const [row] = await this.database.read<{ minutes: number | null }>(
      `SELECT travel_minutes AS minutes FROM service WHERE id = ? AND provider_id = ? AND kind = 'home_care'`,
      [serviceId, who?.providerId ?? ''],
    );
    const { travelBufferMinutes: cityMinutes } = (await this.settings.get('capacity.rules')).value;
    return row && { minutes: row.minutes, cityMinutes };
  }
}
