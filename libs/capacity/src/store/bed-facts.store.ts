import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { type BedFacts } from '../domain/correct-bed';
import { type BedCalendar } from '../domain/plan-stays';
import { updateExactly } from './bulk.store';

/** What is said of beds, beside their state. */
@Injectable()
export class BedFactsStore {
  /** Of a bed that exists. */
  async of(tx: Tx, bedId: string): Promise<BedFacts> {
    const [row] = await tx.query<BedFacts>(
      'SELECT floor, room, number, kind, sex_rule AS sexRule FROM bed WHERE id = ?',
      [bedId],
    );
    return row!;
  }

  /** True when another bed of the service stands under this number. The unique key judges where two come at once. */
  async isTaken(
    tx: Tx,
    { id, serviceId }: Pick<BedCalendar, 'id' | 'serviceId'>,
    { room, number }: BedFacts,
  ): Promise<boolean> {
    const rows = await tx.query(
      'SELECT 1 FROM bed WHERE service_id = ? AND room = ? AND number = ? AND id <> ?',
      [serviceId, room, number, id],
    );
    return rows.length > 0;
  }

  /** @throws Overtaken when the bed was changed since that version. */
  async write(tx: Tx, bedId: string, version: number, facts: BedFacts): Promise<void> {
    const { floor, room, number, kind, sexRule } = facts;
    await updateExactly(
      tx,
      1,
      `UPDATE bed SET floor = ?, room = ?, number = ?, kind = ?, sex_rule = ?, version = version + 1
        WHERE id = ? AND version = ?`,
      [floor, room, number, kind, sexRule, bedId, version],
    );
  }
}
