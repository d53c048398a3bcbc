import { Injectable } from '@nestjs/common';
import { Schedule, Settings, type Tx, UnitOfWork } from '@yilian/platform';

const AT_ONCE = 500;

/** Forgets what was asked beside the desk, days after its offer has ended: what was recorded, and to whom the link went. */
@Injectable()
export class ForgetAskings extends Schedule {
  readonly name = 'answering.forget-askings';
  readonly everyMs = 600_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
  ) {
    super();
  }

  async run(): Promise<void> {
    const { keptDays } = (await this.settings.get('answering.rules')).value;
    let forgotten = AT_ONCE;
    while (forgotten === AT_ONCE) forgotten = await this.work.write(async (tx) => this.forget(tx, keptDays));
  }

  /** An offer that waits for its answer still keeps its link, however old it is. */
  private async forget(tx: Tx, keptDays: number): Promise<number> {
    const old = await tx.query<{ id: string }>(
      `SELECT asked.id FROM asked_beside AS asked LEFT JOIN offer AS o ON o.id = asked.offer_id
        WHERE asked.due_at < now(3) - INTERVAL ? DAY AND (o.id IS NULL OR o.state <> 'open')
        ORDER BY asked.id LIMIT ${AT_ONCE}`,
      [keptDays],
    );
    if (old.length === 0) return 0;
    const ids = old.map(({ id }) => id);
    await tx.execute('DELETE FROM recorded_asking WHERE asked_id IN (?)', [ids]);
    await tx.execute('DELETE FROM asked_beside WHERE id IN (?)', [ids]);
    return ids.length;
  }
}
