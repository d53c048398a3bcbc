import { Injectable } from '@nestjs/common';
import { newId } from '@yilian/kernel';
import { Audit, Database, type Tx, UnitOfWork } from '@yilian/platform';
import { type DutyView } from '@yilian/contracts';

/** Names the person on duty: one at a time for an area, the newest counts. */
@Injectable()
export class ManageDuty {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async execute(duty: { readonly areaCode: string; readonly accountId: string }): Promise<DutyView> {
    return this.work.write(async (tx) => {
      const fromAt = await this.name(tx, duty.areaCode, duty.accountId);
      await this.audit.append(tx, 'dispatch.duty-named', duty.accountId, { areaCode: duty.areaCode });
      return { ...duty, fromAt: fromAt.toISOString() };
    });
  }

  /** Puts somebody on duty from now on, also for seeds. */
  async name(tx: Tx, areaCode: string, accountId: string): Promise<Date> {
    const [clock] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
    await tx.execute('UPDATE duty SET to_at = ? WHERE area_code = ? AND to_at IS NULL', [
      clock!.now,
      areaCode,
    ]);
    await tx.execute('INSERT INTO duty (id, area_code, account_id, from_at) VALUES (?, ?, ?, ?)', [
      newId(),
      areaCode,
      accountId,
      clock!.now,
    ]);
    return clock!.now;
  }

  async list(): Promise<DutyView[]> {
    const rows = await this.database.read<{ area_code: string; account_id: string; from_at: Date }>(
      'SELECT area_code, account_id, from_at FROM duty WHERE to_at IS NULL OR to_at > now(3) ORDER BY area_code',
    );
    return rows.map((row) => ({
      areaCode: row.area_code,
      accountId: row.account_id,
      fromAt: row.from_at.toISOString(),
    }));
  }
}
