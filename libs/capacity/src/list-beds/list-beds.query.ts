import { Injectable } from '@nestjs/common';
import { Database, type Principal } from '@yilian/platform';
import { type ListedBed, type ListedStay } from '@yilian/contracts';
import { maySee } from '../store/service.query';

@Injectable()
export class ListBedsQuery {
  constructor(private readonly database: Database) {}

  /** The beds by room and number; undefined for a service that the person may not see. */
  async of(who: Principal | null, serviceId: string): Promise<ListedBed[] | undefined> {
    if (!(await maySee(this.database, who, serviceId))) return undefined;
    const [beds, stays] = await Promise.all([
      this.database.read<Omit<ListedBed, 'stays'>>(BEDS, [serviceId]),
      this.database.read<ListedStay & { bedId: string }>(STAYS, [serviceId]),
    ]);
    const staysOf = new Map(beds.map((bed): [string, ListedStay[]] => [bed.id, []]));
    for (const { bedId, ...stay } of stays) staysOf.get(bedId)?.push(stay);
    return beds.map((bed) => ({ ...bed, stays: staysOf.get(bed.id)! }));
  }
}

const BEDS = `
  SELECT id, room, number, kind, sex_rule AS sexRule, state, open_from AS openFrom, version
    FROM bed WHERE service_id = ? ORDER BY room, number`;

/** A day's grace covers every time zone. */
const STAYS = `
  SELECT h.bed_id AS bedId, h.from_date AS fromDate, h.nights, h.state
    FROM capacity_hold h JOIN bed b ON b.id = h.bed_id
   WHERE b.service_id = ? AND h.state IN ('pending', 'confirmed')
     AND (h.nights IS NULL OR h.from_date + INTERVAL h.nights DAY >= CURRENT_DATE)
   ORDER BY h.from_date`;
