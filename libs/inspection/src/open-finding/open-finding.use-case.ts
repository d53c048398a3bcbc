import { Injectable } from '@nestjs/common';
import { type FindingDone, type InspectionItem, type NewFinding } from '@yilian/contracts';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Refusal, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { ProvidersDay } from '@yilian/providers';
import { findingNumber } from '../domain/finding-number';
import { dueDay, faultsOf, type Named } from '../domain/new-finding';
import { houseOf, sideOf } from '../steps/finding-side.query';
import { Findings } from '../store/findings.store';

type Refused = Refusal<'common.not-found' | 'inspection.invalid'>;

/** An officer writes down what a house has to put right, and until when. */
@Injectable()
export class OpenFinding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly findings: Findings,
    private readonly settings: Settings,
    private readonly day: ProvidersDay,
    private readonly audit: Audit,
  ) {}

  async execute(said: NewFinding): Promise<Result<FindingDone, Refused>> {
    const { items } = (await this.settings.get('inspection.catalogue')).value;
    const { dueDays } = (await this.settings.get('inspection.rules')).value;
    const item = items.find(({ code }) => code === said.itemCode);
    return this.work.decide<FindingDone, Refused>(async (tx) => {
      const house = await houseOf(tx, said.providerId);
      if (!house || sideOf(tx.actor!, house) !== 'officer') return refuse({ code: 'common.not-found' });
      const [row] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
      const today = await this.day.todayIn(tx);
      const fieldErrors = faultsOf(said, await this.named(tx, said, item), today);
      if (!item || fieldErrors.length > 0) return refuse({ code: 'inspection.invalid', fieldErrors });
      const id = newId();
      const number = findingNumber(today, id);
      const { providerId, serviceId, severity, source, foundOn, follows, words } = said;
      const { townCode } = house;
      const what = { itemCode: item.code, itemZh: item.text.zh, itemEn: item.text.en };
      const where = { providerId, serviceId, townCode, foundBy: tx.actor!.accountId };
      const head = { id, number, ...where, ...what, severity, source, foundOn, follows };
      const dueOn = dueDay(severity, said.dueOn, today, { dueDays });
      const { role } = tx.actor!;
      await this.findings.open(tx, head, { role, dueOn, today, now: row!.now, words });
      await this.audit.append(tx, 'inspection.finding-opened', id, { providerId, itemCode: item.code });
      return ok({ id, number, state: 'open', version: 1 });
    });
  }

  private async named(tx: Tx, said: NewFinding, item: InspectionItem | undefined): Promise<Named> {
    const { providerId, serviceId, follows } = said;
    const isThere = async (table: 'service' | 'finding', id: string | null): Promise<boolean> =>
      id === null ||
      (await tx.query(`SELECT 1 FROM ${table} WHERE id = ? AND provider_id = ?`, [id, providerId])).length ===
        1;
    return {
      hasItem: item !== undefined,
      hasService: await isThere('service', serviceId),
      hasEarlier: await isThere('finding', follows),
    };
  }
}
