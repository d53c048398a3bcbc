import { Injectable } from '@nestjs/common';
import { type ListImport } from '@yilian/contracts';
import { ok, refuse } from '@yilian/kernel';
import { Audit, UnitOfWork } from '@yilian/platform';
import { type ExchangeAnswer } from '../exchange.problems';
import { importView } from '../steps/import-view.adapter';
import { ListImports } from '../store/list-imports.store';

type Answer = ExchangeAnswer<ListImport, 'common.not-found' | 'exchange.not-ready'>;

/** A manager has seen what a list would do, and wants it. */
@Injectable()
export class AcceptList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: ListImports,
    private readonly audit: Audit,
  ) {}

  async execute(id: string): Promise<Answer> {
    return this.work.decide(async (tx): Promise<Answer> => {
      const stored = await this.imports.byId(tx, id);
      if (!stored || stored.providerId !== tx.actor?.providerId) return refuse({ code: 'common.not-found' });
      if (!(await this.imports.accept(tx, id))) return refuse({ code: 'exchange.not-ready' });
      const { serviceId, providerId, list } = stored;
      tx.record('exchange.list-accepted.v1', id, { importId: id, serviceId, providerId });
      await this.audit.append(tx, 'exchange.list-accepted', id, { list });
      return ok(importView({ ...stored, state: 'applying' }));
    });
  }
}
