import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ExchangeList, type ListFormat, type ListImport } from '@yilian/contracts';
import { newId, ok, refuse } from '@yilian/kernel';
import { Audit, UnitOfWork } from '@yilian/platform';
import { NoList } from '../domain/list-faults';
import { type ExchangeAnswer } from '../exchange.problems';
import { importView } from '../steps/import-view.adapter';
import { formatOf } from '../steps/list-cells.adapter';
import { OwnList } from '../steps/own-list.query';
import { ListFiles } from '../store/list-files.store';
import { ListImports } from '../store/list-imports.store';

type Answer = ExchangeAnswer<
  ListImport,
  'common.not-found' | 'exchange.wrong-list' | 'exchange.not-a-list' | 'exchange.old-excel'
>;

/** A manager sends a list. Nothing is done with it until they have seen what it would do. */
@Injectable()
export class SendList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnList,
    private readonly imports: ListImports,
    private readonly files: ListFiles,
    private readonly audit: Audit,
  ) {}

  async execute(serviceId: string, list: ExchangeList, id: string, body: unknown): Promise<Answer> {
    const bytes = body instanceof Uint8Array ? body : new Uint8Array();
    const format = formatOrFault(bytes);
    const file = newId();
    // The file first: a row never names one that is not there. Refused, it is taken away again.
    if (format.ok) await this.files.keep(id, file, bytes);
    const result = await this.work.decide(async (tx): Promise<Answer> => {
      const place = await this.own.of(tx, serviceId, tx.actor?.providerId, list);
      if (!place) return refuse({ code: 'common.not-found' });
      if (!place.fits) return refuse({ code: 'exchange.wrong-list' });
      if (!format.ok) return refuse({ code: format.code });
      const { providerId } = place;
      const fileHash = createHash('sha256').update(bytes).digest('hex');
      const about = { format: format.value, fileBytes: bytes.length, fileHash, file };
      const added = { id, serviceId, providerId, list, ...about, askedBy: tx.actor!.accountId };
      // Sent a second time, because the answer was lost, it is the same import.
      if (!(await this.imports.add(tx, added))) {
        const before = await this.imports.byId(tx, id);
        if (before?.serviceId !== serviceId || before.fileHash !== fileHash)
          return refuse({ code: 'common.not-found' });
        return ok(importView(before));
      }
      tx.record('exchange.list-sent.v1', id, { importId: id, serviceId, providerId });
      await this.audit.append(tx, 'exchange.list-sent', id, { list, bytes: bytes.length });
      return ok(importView((await this.imports.byId(tx, id))!));
    });
    if (!format.ok) return result;
    const kept = result.ok && (await this.isNamed(id, file));
    if (!kept) await this.files.forget(file);
    return result;
  }

  private async isNamed(id: string, file: string): Promise<boolean> {
    return this.work.write(async (tx) => (await this.imports.byId(tx, id))?.file === file);
  }
}

function formatOrFault(
  bytes: Uint8Array,
): { ok: true; value: ListFormat } | { ok: false; code: 'exchange.not-a-list' | 'exchange.old-excel' } {
  try {
    return { ok: true, value: formatOf(bytes) };
  } catch (error) {
    if (!(error instanceof NoList)) throw error;
    return { ok: false, code: error.fault === 'old_excel' ? 'exchange.old-excel' : 'exchange.not-a-list' };
  }
}
