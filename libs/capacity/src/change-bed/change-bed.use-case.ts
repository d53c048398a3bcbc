import { Injectable } from '@nestjs/common';
import { type BedState, type ChangedBed, type FieldError } from '@yilian/contracts';
import { ok, refuse } from '@yilian/kernel';
import { Audit, type Tx, UnitOfWork } from '@yilian/platform';
import { type CapacityAnswer } from '../capacity.problems';
import { bedBucket, type BedReport, reportBed } from '../domain/report-bed';
import { BedStore, type LockedBed } from '../store/bed.store';
import { CityClock } from '../store/clock.query';
import { writeMovements } from '../store/ledger.store';
import { tellMoves, tellSupply } from '../store/news.store';
import { ownService, type ServicePlace } from '../store/service.query';

type Answer = CapacityAnswer<
  ChangedBed,
  'common.not-found' | 'capacity.bed-changed' | 'capacity.bed-wrong-state' | 'capacity.bed-in-use'
>;

/** A manager says what became of a bed. */
@Injectable()
export class ChangeBed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly beds: BedStore,
    private readonly clock: CityClock,
    private readonly audit: Audit,
  ) {}

  async execute(bedId: string, version: number, state: BedState): Promise<Answer> {
    return this.work.decide(async (tx): Promise<Answer> => {
      const { day } = await this.clock.now(tx);
      const [bed] = await this.beds.lockByIds(tx, [bedId], day);
      const place = bed && (await ownService(tx, bed.serviceId));
      if (!place) return refuse({ code: 'common.not-found' });
      if (bed.version !== version) {
        const fieldErrors = [differs('/version', String(bed.version), String(version))];
        return refuse({ code: 'capacity.bed-changed', fieldErrors });
      }
      const report = reportBed(bed, state, day);
      if (!report.ok) {
        return refuse({ code: report.refusal, fieldErrors: [differs('/state', bed.state, state)] });
      }
      await this.write(tx, place, bed, report.value);
      return ok({ state, version: version + 1 });
    });
  }

  private async write(tx: Tx, place: ServicePlace, bed: LockedBed, report: BedReport): Promise<void> {
    const moves = await this.beds.turn(tx, [bed], () => report);
    const [from, to] = [bedBucket(bed.state, bed.openFrom), bedBucket(report.state, report.openFrom)];
    const reason = to === 'out' ? 'out' : from === 'out' ? 'back' : 'reported';
    const movement = {
      holdId: null,
      serviceId: bed.serviceId,
      unit: 'bed_open',
      poolId: bed.id,
      reason,
    } as const;
    if (from !== to) await writeMovements(tx, [{ ...movement, from, to, quantity: 1 }]);
    const places = new Map([[place.serviceId, place]]);
    tellMoves(tx, moves);
    tellSupply(tx, places, [bed.serviceId], report.state === 'vacant');
    await this.audit.append(tx, 'capacity.bed-reported', bed.id, { from: bed.state, to: report.state });
  }
}

/** Tells both values, so that a screen can show them side by side. */
const differs = (pointer: string, now: string, sent: string): FieldError => ({
  pointer,
  message: { zh: `现在是 ${now}，提交的是 ${sent}`, en: `It is ${now}, sent was ${sent}` },
});
