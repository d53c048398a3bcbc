import { Injectable } from '@nestjs/common';
import { type ObjectionList, type SettledObjection } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, Database, type Principal, UnitOfWork } from '@yilian/platform';
import { Objections } from '../store/objections.store';

type SettleRefusal = { code: 'common.not-found' };

/** What older people said no to after it was booked: officers of the town look after it. */
@Injectable()
export class OpenObjections {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly objections: Objections,
    private readonly audit: Audit,
  ) {}

  async list({ townCode }: Principal): Promise<ObjectionList> {
    return { items: await this.objections.open(this.database, townCode) };
  }

  async settle({ townCode }: Principal, id: string): Promise<Result<SettledObjection, SettleRefusal>> {
    return this.work.decide<SettledObjection, SettleRefusal>(async (tx) => {
      const settledAt = await this.objections.settle(tx, id, townCode);
      if (!settledAt) return refuse({ code: 'common.not-found' });
      await this.audit.append(tx, 'people.objection-settled', id);
      return ok({ id, settledAt: settledAt.toISOString() });
    });
  }
}
