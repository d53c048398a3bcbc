import { Injectable } from '@nestjs/common';
import { type SecondPerson } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { type ProposedVisit } from '../domain/day';

/** What staff decided by hand about visits. */
@Injectable()
export class VisitWishes {
  async set(
    tx: Tx,
    wish: {
      readonly requestId: string;
      readonly date: string;
      readonly visitNo: number;
      readonly serviceId: string;
      readonly pinnedTo: string | null;
      readonly second: SecondPerson | null;
    },
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO visit_wish (request_id, on_date, visit_no, service_id, pinned_to, second) VALUES (?, ?, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE pinned_to = VALUES(pinned_to), second = VALUES(second)`,
      [
        ...[wish.requestId, wish.date, wish.visitNo, wish.serviceId, wish.pinnedTo],
        wish.second === null ? null : JSON.stringify(wish.second),
      ],
    );
  }

  /** Whom an accepted plan sends as the second one, so that the day can be read afterwards. */
  async giveSeconds(tx: Tx, date: string, visits: readonly ProposedVisit[]): Promise<void> {
    const settled = visits.filter((one) => one.open === null);
    for (const { requestId, visitNo } of settled.filter((one) => one.part === 0)) {
      const second = settled.find(
        (one) => one.part === 1 && one.requestId === requestId && one.visitNo === visitNo,
      );
      await tx.execute(
        'UPDATE visit_wish SET second_given_to = ? WHERE request_id = ? AND on_date = ? AND visit_no = ?',
        [second?.caregiverId ?? null, requestId, date, visitNo],
      );
    }
  }
}
