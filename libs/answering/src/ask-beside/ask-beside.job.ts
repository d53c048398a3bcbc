import { Injectable } from '@nestjs/common';
import { newId } from '@yilian/kernel';
import { JobHandler, type JobItem, type Tx } from '@yilian/platform';

/** An offer was made to a service that is also asked beside its desk: it is put down to be sent, once in each way. */
@Injectable()
export class AskBeside extends JobHandler<'answering.ask-beside'> {
  readonly job = 'answering.ask-beside';

  async handle(tx: Tx, items: readonly JobItem<'answering.ask-beside'>[]): Promise<void> {
    const ways = await tx.query<{ serviceId: string; sms: 0 | 1; phone: 0 | 1 }>(
      'SELECT service_id AS serviceId, sms, phone FROM answer_way WHERE service_id IN (?)',
      [items.map(({ payload }) => payload.serviceId)],
    );
    const rows = items.flatMap(({ payload: { offerId, serviceId } }) => {
      const chosen = ways.find((one) => one.serviceId === serviceId);
      const asked = [...(chosen?.sms ? ['sms'] : []), ...(chosen?.phone ? ['phone'] : [])];
      return asked.map((way) => [newId(), offerId, serviceId, way]);
    });
    if (rows.length === 0) return;
    await tx.execute(
      `INSERT INTO asked_beside (id, offer_id, service_id, way, due_at)
       VALUES ${rows.map(() => '(?, ?, ?, ?, now(3))').join(', ')} ON DUPLICATE KEY UPDATE way = VALUES(way)`,
      rows.flat(),
    );
  }
}
