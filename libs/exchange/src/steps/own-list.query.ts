import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type ExchangeList, type ServiceKind } from '@yilian/contracts';
import { localDate } from '@yilian/kernel';
import { CONFIG, type Reader } from '@yilian/platform';
import { type ListPlace } from './list-door.port';
import { LIST_OF } from '../domain/shapes';

interface Found extends ListPlace {
  /** False for a service that does not have this list. */
  readonly fits: boolean;
}

/** Finds whose list it is. Services belong to others and are only read. */
@Injectable()
export class OwnList {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Undefined for a service that does not exist or belongs to somebody else. */
  async of(
    reader: Reader,
    serviceId: string,
    providerId: string | null | undefined,
    list?: ExchangeList,
  ): Promise<Found | undefined> {
    const [row] = await reader.query<{ kind: ServiceKind; providerId: string; now: Date }>(
      'SELECT kind, provider_id AS providerId, now(3) AS now FROM service WHERE id = ? AND provider_id = ?',
      [serviceId, providerId ?? ''],
    );
    if (!row) return undefined;
    const today = localDate(row.now.getTime(), this.config.process.CITY_TIME_ZONE);
    const fits = list === undefined || LIST_OF[list] === row.kind;
    return { serviceId, providerId: row.providerId, today, fits };
  }
}
