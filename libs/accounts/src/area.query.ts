import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@yilian/platform';
import { type Area } from '@yilian/contracts';

interface Stored {
  readonly code: string;
  readonly kind: Area['kind'];
  readonly parent_code: string | null;
  readonly name_zh: string;
  readonly name_en: string;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly population: number | null;
}

const areaOf = (row: Stored): Area => ({
  code: row.code,
  kind: row.kind,
  parentCode: row.parent_code,
  nameZh: row.name_zh,
  nameEn: row.name_en,
  lng: row.lng,
  lat: row.lat,
  population: row.population,
});

/** Reads the city's administrative areas. */
@Injectable()
export class AreaQuery {
  constructor(private readonly database: Database) {}

  /** The city and its towns, the city first, towns by code. */
  async cityAndTowns(): Promise<Area[]> {
    const rows = await this.database.read<Stored>(
      `SELECT code, kind, parent_code, name_zh, name_en, lng, lat, population
         FROM area WHERE kind IN ('city', 'town') ORDER BY kind, code`,
    );
    return rows.map(areaOf);
  }

  /** True when the 9-digit code is one of the city's towns. */
  async isTown(tx: Tx, code: string): Promise<boolean> {
    const rows = await tx.query("SELECT 1 FROM area WHERE code = ? AND kind = 'town'", [code]);
    return rows.length > 0;
  }
}
