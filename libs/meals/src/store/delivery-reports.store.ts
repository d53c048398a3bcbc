import { Injectable } from '@nestjs/common';
import { type DeliveryOutcome, type NotDeliveredReason } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { DeliveryReportRow } from './meal-delivery.row';

/** The word of a courier as it came in. */
export interface Report {
  readonly clientId: string;
  readonly outcome: DeliveryOutcome;
  readonly reason: NotDeliveredReason | null;
  readonly saidAt: Date | null;
}

/** What couriers said, each word once. */
@Injectable()
export class DeliveryReports {
  /** The delivery that a word was said about; undefined for a new one. */
  async deliveryOf(tx: Tx, clientId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ deliveryId: string }>(
      'SELECT delivery_id AS deliveryId FROM delivery_report WHERE client_id = ?',
      [clientId],
    );
    return row?.deliveryId;
  }

  async add(tx: Tx, deliveryId: string, report: Report): Promise<void> {
    await tx.insert(DeliveryReportRow, [{ ...report, deliveryId, reportedBy: tx.actor!.accountId }]);
  }
}
