import { Injectable } from '@nestjs/common';
import { type BedState, type ChangedBed, type FieldError } from '@yilian/contracts';
import { ok, refuse } from '@yilian/kernel';
import { UnitOfWork } from '@yilian/platform';
import { WriteActs } from '../steps/write-acts.use-case';
import { type CapacityAnswer } from '../capacity.problems';
import { decideAct } from '../domain/bed-acts';
import { ActBeds } from '../store/act-beds.store';
import { CityClock } from '../store/clock.query';
import { ownService } from '../store/service.query';

type Answer = CapacityAnswer<
  ChangedBed,
  'common.not-found' | 'capacity.bed-changed' | 'capacity.bed-wrong-state' | 'capacity.bed-in-use'
>;

/** A manager says what became of a bed. */
@Injectable()
export class ChangeBed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly beds: ActBeds,
    private readonly clock: CityClock,
    private readonly acts: WriteActs,
  ) {}

  async execute(bedId: string, version: number, state: BedState): Promise<Answer> {
    return this.work.decide(async (tx): Promise<Answer> => {
      const { day } = await this.clock.now(tx);
      const beds = await this.beds.lock(tx, [bedId], day);
      const bed = beds.get(bedId);
      const place = bed && (await ownService(tx, bed.serviceId));
      if (!place) return refuse({ code: 'common.not-found' });
      const decided = decideAct({ act: 'set', bedId, version, state, note: null }, beds, day);
      if (!decided.ok) {
        if (decided.refusal === 'changed') {
          const fieldErrors = [differs('/version', String(bed.version), String(version))];
          return refuse({ code: 'capacity.bed-changed', fieldErrors });
        }
        const code = decided.refusal === 'in-use' ? 'capacity.bed-in-use' : 'capacity.bed-wrong-state';
        return refuse({ code, fieldErrors: [differs('/state', bed.state, state)] });
      }
      await this.acts.execute(tx, place, [decided.value], beds);
      return ok({ state, version: version + 1 });
    });
  }
}

/** Tells both values, so that a screen can show them side by side. */
const differs = (pointer: string, now: string, sent: string): FieldError => ({
  pointer,
  message: { zh: `现在是 ${now}，提交的是 ${sent}`, en: `It is ${now}, sent was ${sent}` },
});
