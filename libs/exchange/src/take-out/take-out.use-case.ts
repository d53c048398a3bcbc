import { Injectable } from '@nestjs/common';
import { type ExchangeList, type ExportPurpose, type ListFormat } from '@yilian/contracts';
import { ok, refuse } from '@yilian/kernel';
import { Audit, Settings, UnitOfWork } from '@yilian/platform';
import { inert } from '../domain/cell-text';
import { type ListShape } from '../domain/list-shape';
import { type ExchangeAnswer } from '../exchange.problems';
import { Doors } from '../steps/doors.adapter';
import { OwnList } from '../steps/own-list.query';
import { ListExports } from '../store/list-exports.store';

export interface Wanted {
  readonly list: ExchangeList;
  readonly format: ListFormat;
  readonly purpose: ExportPurpose;
}
type Rows = AsyncIterable<string[]>;
type Answer = ExchangeAnswer<Rows, 'common.not-found' | 'exchange.wrong-list' | 'exchange.exports-spent'>;
type Empty = ExchangeAnswer<Rows, 'common.not-found' | 'exchange.wrong-list'>;

/** A manager takes a list out; who, why and how many rows is written down. */
@Injectable()
export class TakeOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnList,
    private readonly doors: Doors,
    private readonly exports: ListExports,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  async execute(serviceId: string, { list, format, purpose }: Wanted): Promise<Answer> {
    const { exportsPerDay } = (await this.settings.get('exchange.rules')).value;
    return this.work.decide(async (tx): Promise<Answer> => {
      const place = await this.own.of(tx, serviceId, tx.actor?.providerId, list);
      if (!place) return refuse({ code: 'common.not-found' });
      if (!place.fits) return refuse({ code: 'exchange.wrong-list' });
      const { shape, door } = this.doors.of(list);
      const items = await door.all(tx, place);
      const { providerId, today: onDay } = place;
      const taken = { serviceId, providerId, onDay, list, format, purpose, rowCount: items.length };
      const added = { ...taken, accountId: tx.actor!.accountId };
      if (!(await this.exports.add(tx, added, exportsPerDay)))
        return refuse({ code: 'exchange.exports-spent' });
      await this.audit.append(tx, 'exchange.list-taken', serviceId, { list, purpose, rows: items.length });
      return ok(rowsOf(shape, items));
    });
  }

  /** The header and a line that shows how to fill it in. */
  async template(serviceId: string, list: ExchangeList): Promise<Empty> {
    return this.work.decide(async (tx): Promise<Empty> => {
      const place = await this.own.of(tx, serviceId, tx.actor?.providerId, list);
      if (!place) return refuse({ code: 'common.not-found' });
      if (!place.fits) return refuse({ code: 'exchange.wrong-list' });
      const { shape } = this.doors.of(list);
      return ok(rowsOf(shape, [shape.example]));
    });
  }
}

/** Nothing in a cell is run by a spreadsheet; what comes back is the same. */
async function* rowsOf(shape: ListShape<unknown>, items: readonly unknown[]): AsyncGenerator<string[]> {
  yield shape.columns.map(({ name }) => name.zh);
  for (const item of items) yield shape.cells(item).map(inert);
}
