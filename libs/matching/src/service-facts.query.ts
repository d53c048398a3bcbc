import { Injectable } from '@nestjs/common';
import type { ServiceKind, SexRule } from '@yilian/contracts';
import { Database } from '@yilian/platform';
import type { Horizon, QualitySignals, ServiceArea, ServiceEntry, Supply } from './domain/shapes';
import { SupplyQuery } from './supply.query';

/** A service as matching sees it, with the hour at which a pause ends by itself. */
export interface ServiceFacts {
  readonly entry: ServiceEntry;
  readonly reopensAtMs: number | null;
}

interface Data {
  readonly serviceId: string;
  readonly providerId: string;
  readonly kind: ServiceKind;
  readonly townCode: string | null;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly radiusM: number | null;
  readonly areaTowns: string | null;
  readonly levelMin: number;
  readonly levelMax: number;
  readonly accepts: SexRule;
  readonly capabilities: number;
  readonly priceFen: number | null;
  readonly accepting: number;
  readonly suspended: number;
  readonly officialLevel: number | null;
  readonly inspection: number | null;
  readonly fulfilment: number | null;
  readonly ratingMean: number | null;
  readonly ratingCount: number;
  readonly vacancyTrust: number;
  readonly vacancyConfirmedAt: Date | null;
  readonly lastWorkAt: Date | null;
  readonly reopensAt: Date | null;
}

/** A star counts only with a date that has not passed. */
const FACTS = `
  SELECT service.id AS serviceId, provider_id AS providerId, kind, town_code AS townCode, lng, lat,
         radius_m AS radiusM, area_towns AS areaTowns, level_min AS levelMin, level_max AS levelMax,
         sexes AS accepts, capability_mask AS capabilities, price_fen AS priceFen,
         service.state = 'open' AND lost_since IS NULL
           AND (light = 'open' OR COALESCE(paused_until <= now(3), FALSE)) AS accepting,
         provider.state = 'suspended' AS suspended,
         IF(official_level_until >= ?, official_level, NULL) AS officialLevel, inspection_score AS inspection,
         fulfilment, rating_mean AS ratingMean, rating_count AS ratingCount, vacancy_trust AS vacancyTrust,
         vacancy_confirmed_at AS vacancyConfirmedAt, last_work_at AS lastWorkAt,
         IF(light = 'paused' AND paused_until > now(3), paused_until, NULL) AS reopensAt
    FROM service JOIN provider ON provider.id = service.provider_id`;

/** Reads services as matching sees them. */
@Injectable()
export class ServiceFactsQuery {
  constructor(
    private readonly database: Database,
    private readonly supply: SupplyQuery,
  ) {}

  /** The next services after an id (empty for the first), in the order of ids. */
  async page(after: string, limit: number, horizon: Horizon): Promise<ServiceFacts[]> {
    const rows = await this.database.query<Data>(
      `${FACTS} WHERE service.id > ? ORDER BY service.id LIMIT ?`,
      [horizon.from, after, limit],
    );
    return this.completed(rows, horizon);
  }

  /** These services; ids that do not exist are missing from the answer. */
  async of(serviceIds: readonly string[], horizon: Horizon): Promise<ServiceFacts[]> {
    if (serviceIds.length === 0) return [];
    const rows = await this.database.query<Data>(`${FACTS} WHERE service.id IN (?)`, [
      horizon.from,
      serviceIds,
    ]);
    return this.completed(rows, horizon);
  }

  private async completed(rows: readonly Data[], horizon: Horizon): Promise<ServiceFacts[]> {
    const supplies = await this.supply.of(new Map(rows.map((row) => [row.serviceId, row.kind])), horizon);
    return rows.map((row) => ({
      entry: entryOf(row, supplies.get(row.serviceId)!),
      reopensAtMs: row.reopensAt?.getTime() ?? null,
    }));
  }
}

const entryOf = (data: Data, supply: Supply): ServiceEntry => ({
  serviceId: data.serviceId,
  providerId: data.providerId,
  townCode: data.townCode ?? '',
  point: data.lng === null || data.lat === null ? null : { lng: data.lng, lat: data.lat },
  area: areaOf(data),
  levelMin: data.levelMin,
  levelMax: data.levelMax,
  accepts: data.accepts,
  capabilities: data.capabilities,
  priceFen: data.priceFen,
  accepting: data.accepting === 1,
  suspended: data.suspended === 1,
  quality: qualityOf(data),
  vacancyTrust: data.vacancyTrust,
  // A number that nobody ever confirmed is as old as can be.
  vacancyConfirmedAtMs: data.vacancyConfirmedAt?.getTime() ?? 0,
  lastWorkAtMs: data.lastWorkAt?.getTime() ?? null,
  supply,
});

/** People come to a home or a day-care centre; only what is brought to them has an area. */
function areaOf({ kind, radiusM, areaTowns }: Data): ServiceArea | null {
  if (kind === 'residential' || kind === 'day_care') return null;
  if (radiusM !== null) return { by: 'radius', radiusM };
  return areaTowns === null ? null : { by: 'towns', towns: JSON.parse(areaTowns) as readonly string[] };
}

const qualityOf = (data: Data): QualitySignals => ({
  officialLevel: data.officialLevel,
  inspection: data.inspection,
  fulfilment: data.fulfilment,
  rating: data.ratingMean === null ? null : { mean: data.ratingMean, count: data.ratingCount },
});
