import { Injectable } from '@nestjs/common';
import { type BedKind, type BedState, type SexRule } from '@yilian/contracts';
import { type Reader, type Tx } from '@yilian/platform';
import { type KnownBed, type WholeBed } from '../domain/bed-list';
import { dateOf, dayOf } from '../domain/calendar';
import { type Stay, stayFrom } from '../domain/plan-stays';
import { ID_OF_JSON, rowsOfJson, updateGuarded } from './bulk.store';

interface Stored {
  readonly id: string;
  readonly serviceId: string;
  readonly floor: string | null;
  readonly room: string;
  readonly number: string;
  readonly kind: BedKind;
  readonly sexRule: SexRule;
  readonly state: BedState;
  readonly openFrom: string | null;
  readonly version: number;
}

/** A bed whose description changes; its version is the one that was read. */
export interface Described {
  readonly bed: Pick<KnownBed, 'id' | 'version'>;
  readonly listed: Pick<WholeBed, 'floor' | 'kind' | 'sexRule'>;
}

/** The beds of a home as a list. */
@Injectable()
export class ListedBeds {
  /** By room and number, with the stays that lie ahead of them. */
  async of(reader: Reader, serviceId: string, today: number): Promise<KnownBed[]> {
    const beds = await reader.query<Stored>(
      `SELECT id, service_id AS serviceId, floor, room, number, kind, sex_rule AS sexRule, state,
              open_from AS openFrom, version
         FROM bed WHERE service_id = ? ORDER BY room, number`,
      [serviceId],
    );
    const rows = await reader.query<{ bedId: string; fromDate: string; nights: number | null }>(
      `SELECT h.bed_id AS bedId, h.from_date AS fromDate, h.nights
         FROM bed b JOIN capacity_hold h ON h.bed_id = b.id
        WHERE b.service_id = ? AND h.state IN ('pending', 'confirmed')
          AND (h.nights IS NULL OR h.from_date + INTERVAL h.nights DAY > ?)`,
      [serviceId, dateOf(today)],
    );
    const stays = new Map<string, Stay[]>();
    for (const { bedId, fromDate, nights } of rows) {
      const of = stays.get(bedId);
      if (of) of.push(stayFrom(fromDate, nights));
      else stays.set(bedId, [stayFrom(fromDate, nights)]);
    }
    return beds.map(({ openFrom, ...bed }) => ({
      ...bed,
      openFrom: openFrom === null ? null : dayOf(openFrom),
      stays: stays.get(bed.id) ?? NONE,
    }));
  }

  /** Describes beds anew. @throws Overtaken when somebody decided about one of them since it was read. */
  async describe(tx: Tx, changed: readonly Described[]): Promise<void> {
    await updateGuarded(
      tx,
      `UPDATE ${rowsOfJson({ id: 'CHAR(36)', version: 'INT', floor: 'VARCHAR(12)', kind: 'VARCHAR(16)', sex_rule: 'VARCHAR(8)' })}
        STRAIGHT_JOIN bed b ON b.id = ${ID_OF_JSON}
          SET b.floor = w.floor, b.kind = w.kind, b.sex_rule = w.sex_rule, b.version = b.version + 1
        WHERE b.version = w.version`,
      changed.map(({ bed, listed }) => [bed.id, bed.version, listed.floor, listed.kind, listed.sexRule]),
    );
  }
}

const NONE: readonly Stay[] = [];
