import { Injectable } from '@nestjs/common';
import { Schedule, UnitOfWork } from '@yilian/platform';
import { BedUndos } from '../store/bed-undos.store';
import { Residents } from '../store/residents.store';

/** What can be taken back no more is forgotten, and with it the names of those who left. */
@Injectable()
export class ForgetUndo extends Schedule {
  readonly name = 'capacity.forget-undo';
  readonly everyMs = 5_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly undos: BedUndos,
    private readonly residents: Residents,
  ) {
    super();
  }

  async run(): Promise<void> {
    await this.work.write(async (tx) => this.residents.forget(tx, await this.undos.clear(tx)));
  }
}
