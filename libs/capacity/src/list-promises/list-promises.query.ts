import { Injectable } from '@nestjs/common';
import { type PromisedUnits } from '@yilian/contracts';
import { Database, type Principal } from '@yilian/platform';
import { seenPlace } from '../store/service.query';

/** Who has the seats or portions of some days. Requests belong to others and are only read. */
@Injectable()
export class ListPromisesQuery {
  constructor(private readonly database: Database) {}

  /** Undefined for a service that the person may not see. */
  async of(
    who: Principal | null,
    serviceId: string,
    from: string,
    to: string,
  ): Promise<PromisedUnits[] | undefined> {
    if (!(await seenPlace(this.database, who, serviceId))) return undefined;
    return this.database.read<PromisedUnits>(PROMISES, [serviceId, from, to]);
  }
}

const PROMISES = `
  SELECT s.on_date AS date, s.part, u.quantity, h.state, h.offer_id AS offerId,
         IF(h.state = 'confirmed', r.number, NULL) AS number
    FROM capacity_slot s
    JOIN hold_slot u ON u.slot_id = s.id
    JOIN capacity_hold h ON h.id = u.hold_id AND h.state IN ('pending', 'confirmed')
    LEFT JOIN care_request r ON r.id = h.request_id
   WHERE s.service_id = ? AND s.on_date BETWEEN ? AND ?
   ORDER BY s.on_date, s.part, h.id`;
