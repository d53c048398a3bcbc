import { Injectable } from '@nestjs/common';
import { newId } from '@yilian/kernel';
import { isDuplicate, Overtaken, type Tx } from '@yilian/platform';
import { ListExportRow } from './list-export.row';

type New = Omit<ListExportRow, 'id' | 'nth' | 'takenAt'>;

@Injectable()
export class ListExports {
  /** Writes down the next download of the day. False when there were `most` already. @throws Overtaken by another at once. */
  async add(tx: Tx, one: New, most: number): Promise<boolean> {
    const [row] = await tx.query<{ taken: number }>(
      'SELECT CAST(COUNT(*) AS SIGNED) AS taken FROM list_export WHERE service_id = ? AND on_day = ?',
      [one.serviceId, one.onDay],
    );
    const { taken } = row!;
    if (taken >= most) return false;
    try {
      await tx.insert(ListExportRow, [{ ...one, id: newId(), nth: taken + 1 }]);
      return true;
    } catch (error) {
      throw isDuplicate(error) ? new Overtaken('list_export') : error;
    }
  }
}
