import { Injectable } from '@nestjs/common';
import { type Sex, type UnitsOf } from '@yilian/contracts';
import { Overtaken, type Tx } from '@yilian/platform';
import { type ActBed, type ArrangedStay } from '../domain/bed-acts';
import { dateOf, dayOf } from '../domain/calendar';
import { stayFrom } from '../domain/plan-stays';
import { BedStore, type LockedBed } from './bed.store';
import { selectIn } from './bulk.store';
import { HoldStore } from './hold.store';

interface StayRecord {
  readonly id: string;
  readonly bedId: string;
  readonly fromDate: string;
  readonly nights: number | null;
  readonly bedSince: string | null;
  readonly state: 'pending' | 'confirmed';
  readonly olderPersonId: string | null;
  readonly sex: Sex | null;
  /** JSON. */
  readonly units: string | null;
}
interface ResidentRecord {
  readonly id: string;
  readonly bedId: string;
  readonly sex: Sex;
}

/** A locked bed with everybody who lives in it or is promised it. */
export type LockedActBed = ActBed & LockedBed;

/** Beds as acts see them. */
@Injectable()
export class ActBeds {
  constructor(
    private readonly holds: HoldStore,
    private readonly beds: BedStore,
  ) {}

  /**
   * Locks holds, then beds, as everybody does; unknown beds are left out.
   * @throws Overtaken when a bed was promised to somebody between the two.
   */
  async lock(tx: Tx, bedIds: readonly string[], today: number): Promise<Map<string, LockedActBed>> {
    const before = await this.staysOf(tx, bedIds, today);
    await this.holds.lock(
      tx,
      before.map((stay) => stay.id),
    );
    const beds = await this.beds.lockByIds(tx, bedIds, today);
    const stays = await this.staysOf(tx, bedIds, today);
    const known = new Set(before.map((stay) => stay.id));
    if (stays.some((stay) => !known.has(stay.id))) throw new Overtaken('capacity_hold');
    const residents = await selectIn<ResidentRecord>(
      tx,
      'SELECT id, bed_id AS bedId, sex FROM bed_resident WHERE live_bed_id IN (?) FOR UPDATE',
      bedIds,
    );
    const inBed = new Map(residents.map(({ id, bedId, sex }) => [bedId, { id, sex }]));
    return new Map(
      beds.map((bed): [string, LockedActBed] => [
        bed.id,
        {
          ...bed,
          stays: stays.filter(({ bedId }) => bedId === bed.id).map(arranged),
          resident: inBed.get(bed.id) ?? null,
        },
      ]),
    );
  }

  private async staysOf(tx: Tx, bedIds: readonly string[], today: number): Promise<StayRecord[]> {
    return selectIn(
      tx,
      `SELECT h.id, h.bed_id AS bedId, h.from_date AS fromDate, h.nights, h.bed_since AS bedSince, h.state,
              r.older_person_id AS olderPersonId, r.units, p.sex
         FROM capacity_hold h
         LEFT JOIN care_request r ON r.id = h.request_id
         LEFT JOIN older_person p ON p.id = r.older_person_id
        WHERE h.bed_id IN (?) AND h.state IN ('pending', 'confirmed')
          AND (h.nights IS NULL OR h.from_date + INTERVAL h.nights DAY > ?)`,
      bedIds,
      [dateOf(today)],
    );
  }
}

const arranged = (row: StayRecord): ArrangedStay => ({
  ...stayFrom(row.fromDate, row.nights),
  ...{ holdId: row.id, confirmed: row.state === 'confirmed', olderPersonId: row.olderPersonId, sex: row.sex },
  bedSince: row.bedSince === null ? null : dayOf(row.bedSince),
  kinds: row.units === null ? null : (JSON.parse(row.units) as UnitsOf<'residential'>).bedKinds,
});
