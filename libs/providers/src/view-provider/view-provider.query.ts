import { Injectable } from '@nestjs/common';
import {
  capabilitiesOf,
  type Capability,
  type FeatureAnswers,
  type PriceItem,
  type PriceUnit,
  type ServiceKind,
  type SexRule,
} from '@yilian/contracts';
import type { Point } from '@yilian/kernel';
import { Database } from '@yilian/platform';
import { hoursOf, type OpeningHours } from '../domain/opening-hours';
import type { ServiceState } from '../domain/service';
import type { Light, ProviderState } from '../domain/status';

/** What everybody may know of a provider. Unknown is null; each quality signal stands by itself, with its date. */
export interface ProviderFacts {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly address: string;
  readonly phone: string | null;
  readonly townCode: string | null;
  readonly point: Point | null;
  readonly licenceNo: string | null;
  readonly licensedOn: string | null;
  readonly licenceUntil: string | null;
  readonly ownership: string | null;
  readonly features: FeatureAnswers;
  readonly evaluation: string | null;
  readonly state: ProviderState;
  readonly suspendedReason: string | null;
  readonly light: Light;
  readonly pausedUntil: string | null;
  readonly demo: boolean;
  readonly officialLevel: { readonly level: number; readonly until: string | null } | null;
  readonly inspection: { readonly score: number; readonly on: string | null } | null;
  readonly fulfilment: number | null;
  readonly rating: { readonly mean: number; readonly count: number } | null;
  readonly services: readonly ServiceFacts[];
  /** To be named by whoever changes the profile. */
  readonly version: number;
}

export interface ServiceFacts {
  readonly id: string;
  readonly kind: ServiceKind;
  readonly state: ServiceState;
  readonly levelMin: number;
  readonly levelMax: number;
  readonly sexes: SexRule;
  readonly needs: readonly Capability[];
  readonly radiusM: number | null;
  readonly areaTowns: readonly string[] | null;
  readonly priceFen: number | null;
  readonly priceToFen: number | null;
  readonly priceIncludes: readonly PriceItem[] | null;
  readonly priceUnit: PriceUnit;
  readonly openingHours: OpeningHours | null;
  readonly vacancyConfirmedAt: string | null;
  readonly version: number;
}

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

function factsOf(data: ProviderData, services: readonly ServiceFacts[]): ProviderFacts {
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
  areaTowns: parsed<readonly string[]>(data.areaTowns),
  priceIncludes: parsed<readonly PriceItem[]>(data.priceIncludes),
  openingHours: hoursOf(data.openingHours),
  vacancyConfirmedAt: data.vacancyConfirmedAt?.toISOString() ?? null,
});

const parsed = <Value>(json: string | null): Value | null =>
  json === null ? null : (JSON.parse(json) as Value);
