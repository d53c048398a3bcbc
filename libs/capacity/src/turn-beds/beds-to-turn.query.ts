import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { dateOf } from '../domain/calendar';

/** The state a bed should have, and the version of it that was looked at. */
export interface DueBed {
  readonly state: 'held' | 'vacant';
  readonly version: number;
}

const AT_ONCE = 500;

@Injectable()
export class BedsToTurnQuery {
  /** Beds whose state does not follow from the stay of the day, by id. */
  async due(tx: Tx, today: number): Promise<Map<string, DueBed>> {
    const date = dateOf(today);
    const rows = await tx.query<DueBed & { id: string }>(DUE, [date, date, date]);
    return new Map(rows.map(({ id, state, version }) => [id, { state, version }]));
  }
}

const DUE = `
  SELECT b.id, b.version,
         CASE WHEN h.id IS NULL THEN 'vacant' ELSE 'held' END AS state
    FROM bed b
    LEFT JOIN capacity_hold h
      ON h.bed_id = b.id AND h.state IN ('pending', 'confirmed') AND h.from_date <= ?
     AND (h.nights IS NULL OR h.from_date + INTERVAL h.nights DAY > ?)
   WHERE (b.state = 'vacant' AND h.id IS NOT NULL)
      OR (b.state IN ('held', 'occupied', 'on_leave', 'in_hospital') AND h.id IS NULL
          AND (b.open_from IS NULL OR b.open_from > ?))
   LIMIT ${AT_ONCE}`;
