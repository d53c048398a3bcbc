import { Injectable } from '@nestjs/common';
import { type DeliveryList, type DeliveryView } from '@yilian/contracts';
import { Database } from '@yilian/platform';

type Raw = Omit<DeliveryView, 'dueAt' | 'settledAt'> & {
  readonly dueAt: Date;
  readonly settledAt: Date | null;
};
const MOST = 100;

/** The newest messages on their ways, with what a system without gateways would have sent. */
@Injectable()
export class ListDeliveriesQuery {
  constructor(private readonly database: Database) {}

  async execute(): Promise<DeliveryList> {
    const rows = await this.database.read<Raw>(
      `SELECT d.id, d.way, d.state, d.attempts, d.due_at AS dueAt, d.settled_at AS settledAt, d.failure,
              m.template, recorded.masked_to AS maskedTo, recorded.text
         FROM message_delivery AS d JOIN message AS m ON m.id = d.message_id
         LEFT JOIN recorded_sending AS recorded ON recorded.delivery_id = d.id
        ORDER BY d.id DESC LIMIT ?`,
      [String(MOST)],
    );
    return {
      items: rows.map((row) => ({
        ...row,
        dueAt: row.dueAt.toISOString(),
        settledAt: row.settledAt?.toISOString() ?? null,
      })),
    };
  }
}
