import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { type Area } from '@yilian/contracts';

/** Writes areas; for seeds and imports. */
@Injectable()
export class AreaStore {
  /** Adds areas or brings their names and figures up to date. */
  async put(tx: Tx, areas: readonly Area[]): Promise<void> {
    for (const area of areas) {
      await tx.execute(
        `INSERT INTO area (code, kind, parent_code, name_zh, name_en, lng, lat, population)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE kind = VALUES(kind), parent_code = VALUES(parent_code), name_zh = VALUES(name_zh),
           name_en = VALUES(name_en), lng = VALUES(lng), lat = VALUES(lat), population = VALUES(population)`,
        [
          area.code,
          area.kind,
          area.parentCode,
          area.nameZh,
          area.nameEn,
          area.lng,
          area.lat,
          area.population,
        ],
      );
    }
  }
}
