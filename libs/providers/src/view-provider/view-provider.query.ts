import { Injectable } from '@nestjs/common';
import {
  capabilitiesOf,
  type FeatureAnswers,
  type PriceItem,
  type ProviderFacts,
  type ServiceFacts,
} from '@yilian/contracts';
import { Database } from '@yilian/platform';
import { hoursOf } from '../domain/opening-hours';

interface ProviderData extends Omit<
  ProviderFacts,
  'point' | 'features' | 'pausedUntil' | 'demo' | 'officialLevel' | 'inspection' | 'rating' | 'services'
> {
  readonly features: string | null;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly pausedUntil: Date | null;
  readonly demo: number;
  readonly officialLevel: number | null;
  readonly officialLevelUntil: string | null;
  readonly inspectionScore: number | null;
  readonly inspectedOn: string | null;
  readonly ratingMean: number | null;
  readonly ratingCount: number;
}

interface ServiceData extends Omit<
  ServiceFacts,
  'needs' | 'areaTowns' | 'priceIncludes' | 'openingHours' | 'vacancyConfirmedAt'
> {
  readonly capabilityMask: number;
  readonly areaTowns: string | null;
  readonly priceIncludes: string | null;
  readonly openingHours: string | null;
  readonly vacancyConfirmedAt: Date | null;
}

@Injectable()
export class ViewProviderQuery {
  constructor(private readonly database: Database) {}

  async of(id: string): Promise<ProviderFacts | undefined> {
    const [[provider], services] = await Promise.all([
      this.database.read<ProviderData>(PROVIDER, [id]),
      this.database.read<ServiceData>(SERVICES, [id]),
    ]);
    return provider && factsOf(provider, services.map(serviceOf));
  }
}

const PROVIDER = `
  SELECT id, name, name_en AS nameEn, address, phone, town_code AS townCode, lng, lat, licence_no AS licenceNo,
         licensed_on AS licensedOn, licence_until AS licenceUntil, ownership, features, evaluation, state,
         suspended_reason AS suspendedReason, light, paused_until AS pausedUntil, demo,
         official_level AS officialLevel, official_level_until AS officialLevelUntil,
         inspection_score AS inspectionScore, inspected_on AS inspectedOn, fulfilment,
         rating_mean AS ratingMean, rating_count AS ratingCount, version
    FROM provider WHERE id = ?`;

const SERVICES = `
  SELECT id, kind, state, level_min AS levelMin, level_max AS levelMax, sexes, capability_mask AS capabilityMask,
         radius_m AS radiusM, area_towns AS areaTowns, price_fen AS priceFen, price_to_fen AS priceToFen,
         price_includes AS priceIncludes, price_unit AS priceUnit,
         opening_hours AS openingHours, vacancy_confirmed_at AS vacancyConfirmedAt, version
    FROM service WHERE provider_id = ? ORDER BY kind`;

function factsOf(data: ProviderData, services: ServiceFacts[]): ProviderFacts {
  const {
    lng,
    lat,
    officialLevel,
    officialLevelUntil,
    inspectionScore,
    inspectedOn,
    ratingMean,
    ratingCount,
    ...facts
  } = data;
  return {
    ...facts,
    point: lng === null || lat === null ? null : { lng, lat },
    features: parsed<FeatureAnswers>(data.features) ?? {},
    pausedUntil: data.pausedUntil?.toISOString() ?? null,
    demo: data.demo === 1,
    officialLevel: officialLevel === null ? null : { level: officialLevel, until: officialLevelUntil },
    inspection: inspectionScore === null ? null : { score: inspectionScore, on: inspectedOn },
    rating: ratingMean === null ? null : { mean: ratingMean, count: ratingCount },
    services,
  };
}

const serviceOf = ({ capabilityMask, ...data }: ServiceData): ServiceFacts => ({
  ...data,
  needs: capabilitiesOf(capabilityMask),
  areaTowns: parsed<string[]>(data.areaTowns),
  priceIncludes: parsed<PriceItem[]>(data.priceIncludes),
  openingHours: hoursOf(data.openingHours)?.slice() ?? null,
  vacancyConfirmedAt: data.vacancyConfirmedAt?.toISOString() ?? null,
});

const parsed = <Value>(json: string | null): Value | null =>
  json === null ? null : (JSON.parse(json) as Value);
