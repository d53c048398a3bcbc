import { Injectable } from '@nestjs/common';
import { type ToldNotice } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Principal, UnitOfWork } from '@yilian/platform';
import { PersonNotices } from '../store/person-notices.store';

type TellRefusal = { code: 'common.not-found' };

/** An officer called and told it. */
@Injectable()
export class TellByPhone {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: PersonNotices,
    private readonly audit: Audit,
  ) {}

  async execute({ townCode }: Principal, id: string): Promise<Result<ToldNotice, TellRefusal>> {
    return this.work.decide<ToldNotice, TellRefusal>(async (tx) => {
      const toldAt = await this.notices.told(tx, id, townCode);
      if (!toldAt) return refuse({ code: 'common.not-found' });
      await this.audit.append(tx, 'people.told-by-phone', id);
      return ok({ id, toldAt: toldAt.toISOString() });
    });
  }
}
