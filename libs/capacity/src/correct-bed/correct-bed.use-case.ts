import { Injectable } from '@nestjs/common';
import { type ChangedBed } from '@yilian/contracts';
import { ok, refuse } from '@yilian/kernel';
import { Audit, type Tx, UnitOfWork } from '@yilian/platform';
import { type CapacityAnswer } from '../capacity.problems';
import { type BedFacts, bothFacts, changedFacts, correctionFaults } from '../domain/correct-bed';
import { ActBeds, type LockedActBed } from '../store/act-beds.store';
import { BedEvents } from '../store/bed-events.store';
import { BedFactsStore } from '../store/bed-facts.store';
import { CityClock } from '../store/clock.query';
import { tellBoard, tellMoves, tellSupply } from '../store/news.store';
import { ownService, type ServicePlace } from '../store/service.query';

type Answer = CapacityAnswer<
  ChangedBed,
  'common.not-found' | 'capacity.bed-exists' | 'capacity.bed-changed' | 'capacity.bed-in-use'
>;

/** A manager puts right what is said of a bed. */
@Injectable()
export class CorrectBed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly beds: ActBeds,
    private readonly facts: BedFactsStore,
    private readonly events: BedEvents,
    private readonly clock: CityClock,
    private readonly audit: Audit,
  ) {}

  async execute(bedId: string, version: number, wanted: BedFacts): Promise<Answer> {
    return this.work.decide(async (tx): Promise<Answer> => {
      const { day } = await this.clock.now(tx);
      const bed = (await this.beds.lock(tx, [bedId], day)).get(bedId);
      const place = bed && (await ownService(tx, bed.serviceId));
      if (!place) return refuse({ code: 'common.not-found' });
      const now = await this.facts.of(tx, bedId);
      if (bed.version !== version)
        return refuse({ code: 'capacity.bed-changed', fieldErrors: bothFacts(now, wanted) });
      const fieldErrors = correctionFaults(bed, wanted);
      if (fieldErrors.length > 0) return refuse({ code: 'capacity.bed-in-use', fieldErrors });
      if (await this.facts.isTaken(tx, bed, wanted)) return refuse({ code: 'capacity.bed-exists' });
      const fields = changedFacts(now, wanted);
      if (fields.length === 0) return ok({ state: bed.state, version });
      await this.facts.write(tx, bedId, version, wanted);
      const act = { act: 'change', bedId, version, note: null } as const;
      await this.events.add(tx, [{ act, turns: [{ bed, state: bed.state, openFrom: bed.openFrom }] }]);
      this.tell(tx, bed, wanted, place);
      await this.audit.append(tx, 'capacity.bed-corrected', bedId, { fields });
      return ok({ state: bed.state, version: version + 1 });
    });
  }

  /** The figures of kinds follow, and so does what families find. */
  private tell(
    tx: Tx,
    { serviceId, kind, state, townCode }: LockedActBed,
    wanted: BedFacts,
    place: ServicePlace,
  ): void {
    if (kind !== wanted.kind) {
      tellMoves(tx, [
        { serviceId, townCode, kind, from: state, to: null },
        { serviceId, townCode, kind: wanted.kind, from: null, to: state },
      ]);
    }
    const places = new Map([[serviceId, place]]);
    tellSupply(tx, places, [serviceId], state === 'vacant');
    tellBoard(tx, places, [serviceId]);
  }
}
