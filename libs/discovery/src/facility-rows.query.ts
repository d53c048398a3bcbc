import { Injectable } from '@nestjs/common';
import {
  capabilitiesOf,
  type FacilityCard,
  type FacilityQuality,
  type FacilityService,
  type Ownership,
  type PriceItem,
  type PriceUnit,
  type ServiceKind,
  type SexRule,
} from '@yilian/contracts';
import { CAPABILITY_LABELS } from '@yilian/matching';
import { Database } from '@yilian/platform';
import { SERVICE_LABELS } from './domain/labels';
import { featuresOf } from './facility-facts.query';

/** What is shown of a facility beside its services. */
export interface FacilityShown {
  readonly suspended: boolean;
  readonly facility: Omit<FacilityCard, 'suspended' | 'town' | 'distanceM' | 'services'>;
}

/** What is shown of a service beside its vacancy, and whose it is. */
export interface ServiceShown {
  readonly facilityId: string;
  readonly service: Omit<FacilityService, 'vacancy'>;
}

interface FacilityData {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly address: string;
  readonly phone: string | null;
  readonly townCode: string | null;
  readonly village: string | null;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly ownership: Ownership | null;
  readonly features: string | null;
  readonly demo: number;
  readonly suspended: number;
  readonly officialLevel: number | null;
  readonly officialLevelUntil: string | null;
  readonly inspectionScore: number | null;
  readonly inspectedOn: string | null;
  readonly fulfilment: number | null;
  readonly ratingMean: number | null;
  readonly ratingCount: number;
}

interface ServiceData {
  readonly id: string;
  readonly facilityId: string;
  readonly kind: ServiceKind;
  readonly accepting: number;
  readonly levelMin: number;
  readonly levelMax: number;
  readonly sexes: SexRule;
  readonly capabilityMask: number;
  readonly priceFen: number | null;
  readonly priceToFen: number | null;
  readonly priceUnit: PriceUnit;
  readonly priceIncludes: string | null;
}

/** Reads the few facilities that a page shows, by their ids. */
@Injectable()
export class FacilityRowsQuery {
  constructor(private readonly database: Database) {}

  /** By id; unknown ids are missing. `today` decides whether a star has lapsed. */
  async facilities(ids: readonly string[], today: string): Promise<Map<string, FacilityShown>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<FacilityData>(
      `SELECT id, name, name_en AS nameEn, address, phone, town_code AS townCode, village, lng, lat, ownership,
              features, demo, state = 'suspended' AS suspended, official_level AS officialLevel,
              official_level_until AS officialLevelUntil, inspection_score AS inspectionScore,
              inspected_on AS inspectedOn, fulfilment, rating_mean AS ratingMean, rating_count AS ratingCount
         FROM provider WHERE id IN (?)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, facilityShown(row, today)]));
  }

  /** Services of these facilities, in the order of their kinds. */
  async services(facilityIds: readonly string[]): Promise<ServiceShown[]> {
    if (facilityIds.length === 0) return [];
    const rows = await this.database.query<ServiceData>(
      `SELECT service.id, provider_id AS facilityId, kind, level_min AS levelMin, level_max AS levelMax, sexes,
              service.state = 'open' AND provider.state = 'active'
                AND lost_since IS NULL AND (light = 'open' OR COALESCE(paused_until <= now(3), FALSE)) AS accepting,
              capability_mask AS capabilityMask, price_fen AS priceFen, price_to_fen AS priceToFen,
              price_unit AS priceUnit, price_includes AS priceIncludes
         FROM service JOIN provider ON provider.id = service.provider_id
        WHERE provider_id IN (?) ORDER BY provider_id, kind`,
      [facilityIds],
    );
    return rows.map(serviceShown);
  }
}

function facilityShown(data: FacilityData, today: string): FacilityShown {
  const { lng, lat, features, demo, suspended, id, name, nameEn, address, phone } = data;
  const { townCode, village, ownership } = data;
  return {
    suspended: suspended === 1,
    facility: {
      ...{ id, name, nameEn, address, phone, townCode, village, ownership },
      point: lng === null || lat === null ? null : { lng, lat },
      features: featuresOf(features),
      demo: demo === 1,
      quality: qualityOf(data, today),
    },
  };
}

function qualityOf(data: FacilityData, today: string): FacilityQuality {
  const { officialLevel: level, officialLevelUntil: until, inspectionScore, inspectedOn } = data;
  const { fulfilment, ratingMean, ratingCount } = data;
  return {
    official: level === null ? null : { level, until, lapsed: until === null || until < today },
    inspection: inspectionScore === null ? null : { score: inspectionScore, on: inspectedOn },
    fulfilment: fulfilment === null ? null : { share: fulfilment },
    rating: ratingMean === null ? null : { mean: ratingMean, count: ratingCount },
  };
}

function serviceShown(data: ServiceData): ServiceShown {
  const { id, facilityId, kind, levelMin, levelMax, sexes, priceIncludes } = data;
  const { priceFen: fromFen, priceToFen: toFen, priceUnit: unit } = data;
  const includes = priceIncludes === null ? null : (JSON.parse(priceIncludes) as PriceItem[]);
  return {
    facilityId,
    service: {
      ...{ id, kind, levelMin, levelMax, sexes },
      label: SERVICE_LABELS[kind],
      accepting: data.accepting === 1,
      needs: capabilitiesOf(data.capabilityMask).map((code) => ({ code, label: CAPABILITY_LABELS[code] })),
      price: { fromFen, toFen, unit, includes },
    },
  };
}
