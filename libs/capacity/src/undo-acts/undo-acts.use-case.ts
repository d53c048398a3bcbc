import { Injectable } from '@nestjs/common';
import { type BedsChanged } from '@yilian/contracts';
import { ok, refuse } from '@yilian/kernel';
import { UnitOfWork } from '@yilian/platform';
import { type CapacityAnswer } from '../capacity.problems';
import { faultError } from '../domain/act-faults';
import { turnedBeds } from '../domain/bed-acts';
import { bedsRemembered, decideUndo } from '../domain/undo-acts';
import { WriteActs } from '../steps/write-acts.use-case';
import { ActBeds } from '../store/act-beds.store';
import { BedUndos } from '../store/bed-undos.store';
import { CityClock } from '../store/clock.query';
import { ownService } from '../store/service.query';

type Answer = CapacityAnswer<BedsChanged, 'common.not-found' | 'capacity.bed-changed' | 'capacity.undo-over'>;

/** A manager takes back what was just done with beds: all of it, or nothing when somebody changed one of them since. */
@Injectable()
export class UndoActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly undos: BedUndos,
    private readonly beds: ActBeds,
    private readonly clock: CityClock,
    private readonly acts: WriteActs,
  ) {}

  async execute(id: string): Promise<Answer> {
    return this.work.decide(async (tx): Promise<Answer> => {
      const remembered = await this.undos.find(tx, id);
      const place = remembered && (await ownService(tx, remembered.serviceId));
      if (!place) return refuse({ code: 'common.not-found' });
      if (remembered.isOver) return refuse({ code: 'capacity.undo-over' });
      const { day } = await this.clock.now(tx);
      const beds = await this.beds.lock(tx, bedsRemembered(remembered.acts), day);
      if (!(await this.undos.use(tx, id))) return refuse({ code: 'capacity.undo-over' });
      const decided = decideUndo(remembered.acts, beds);
      if (!decided.ok) {
        const fieldErrors = decided.refusal.map(({ act, bed }) =>
          faultError({ act, fault: 'changed', bed, target: null, nearest: [] }),
        );
        return refuse({ code: 'capacity.bed-changed', fieldErrors });
      }
      await this.acts.execute(tx, place, decided.value, beds);
      return ok({ beds: turnedBeds(decided.value) });
    });
  }
}
