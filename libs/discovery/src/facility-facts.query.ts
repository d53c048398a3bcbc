import { Injectable } from '@nestjs/common';
import { FacilityFeature, type FeatureAnswers, type Ownership } from '@yilian/contracts';
import type { Point } from '@yilian/kernel';
import { Database } from '@yilian/platform';

/** What the index keeps of a facility. */
export interface FacilityFacts {
  readonly id: string;
  readonly names: readonly string[];
  readonly townCode: string | null;
  readonly village: string | null;
  readonly point: Point | null;
  readonly ownership: Ownership | null;
  /** Mask of the features that are known to be there. */
  readonly features: number;
}

interface Data {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly townCode: string | null;
  readonly village: string | null;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly ownership: Ownership | null;
  readonly features: string | null;
}

/** A town or community with its names. */
export interface Area {
  readonly code: string;
  readonly kind: 'town' | 'community';
  readonly parentCode: string | null;
  readonly zh: string;
  readonly en: string;
}

/** Reads what facilities and places are called. */
@Injectable()
export class FacilityFactsQuery {
  constructor(private readonly database: Database) {}

  async of(ids: readonly string[]): Promise<FacilityFacts[]> {
    const rows = await this.database.query<Data>(
      `SELECT id, name, name_en AS nameEn, town_code AS townCode, village, lng, lat, ownership, features
         FROM provider WHERE id IN (?)`,
      [ids],
    );
    return rows.map(({ name, nameEn, lng, lat, features, ...facts }) => ({
      ...facts,
      names: nameEn === null ? [name] : [name, nameEn],
      point: lng === null || lat === null ? null : { lng, lat },
      features: maskOf(featuresOf(features)),
    }));
  }

  async areas(): Promise<Area[]> {
    return this.database.query<Area>(
      `SELECT code, kind, parent_code AS parentCode, name_zh AS zh, name_en AS en
         FROM area WHERE kind IN ('town', 'community') ORDER BY kind DESC, code`,
    );
  }
}

/** Answers as they lie in the database. */
export const featuresOf = (json: string | null): FeatureAnswers =>
  json === null ? {} : (JSON.parse(json) as FeatureAnswers);

const maskOf = (answers: FeatureAnswers): number =>
  FacilityFeature.options.reduce((mask, feature, bit) => (answers[feature] ? mask | (1 << bit) : mask), 0);
