import { Injectable } from '@nestjs/common';
import { type BedAct, type BedActsDone, bedsNamed, type FieldError } from '@yilian/contracts';
import { ok, refuse } from '@yilian/kernel';
import { type Tx, UnitOfWork } from '@yilian/platform';
import { type CapacityAnswer } from '../capacity.problems';
import { faultError } from '../domain/act-faults';
import { type ActDone, decideAct, turnedBeds } from '../domain/bed-acts';
import { memoriesOf } from '../domain/undo-acts';
import { ActBeds, type LockedActBed } from '../store/act-beds.store';
import { BedUndos } from '../store/bed-undos.store';
import { CityClock } from '../store/clock.query';
import { ownService } from '../store/service.query';
import { nearestBeds } from './nearest-beds.query';
import { WriteActs } from '../steps/write-acts.use-case';

type Answer = CapacityAnswer<
  BedActsDone,
  'common.not-found' | 'capacity.wrong-service' | 'capacity.bed-changed' | 'capacity.acts-refused'
>;

interface Fault {
  readonly error: FieldError;
  /** Somebody changed the bed since it was read. */
  readonly isStale: boolean;
}

/** A manager admits, moves, discharges and reports: several things at once, whole or not at all. */
@Injectable()
export class ActOnBeds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly beds: ActBeds,
    private readonly clock: CityClock,
    private readonly acts: WriteActs,
    private readonly undos: BedUndos,
  ) {}

  async execute(serviceId: string, acts: readonly BedAct[]): Promise<Answer> {
    return this.work.decide(async (tx): Promise<Answer> => {
      const place = await ownService(tx, serviceId);
      if (!place) return refuse({ code: 'common.not-found' });
      if (place.kind !== 'residential') return refuse({ code: 'capacity.wrong-service' });
      const { day } = await this.clock.now(tx);
      const named = acts.flatMap(bedsNamed);
      const beds = await this.beds.lock(tx, named, day);
      if (named.some((id) => beds.get(id)?.serviceId !== serviceId))
        return refuse({ code: 'common.not-found' });
      const { done, faults } = await this.decide(tx, acts, beds, day);
      if (faults.length > 0) {
        const stale = faults.some(({ isStale }) => isStale);
        const code = stale ? 'capacity.bed-changed' : 'capacity.acts-refused';
        return refuse({ code, fieldErrors: faults.map(({ error }) => error) });
      }
      const now = await this.clock.moment(tx);
      const memories = memoriesOf(done);
      const undo =
        memories.length === 0 ? null : await this.undos.remember(tx, place.serviceId, memories, now);
      await this.acts.execute(tx, place, done, beds, undo !== null);
      return ok({
        beds: turnedBeds(done),
        undo: undo && { id: undo.id, until: undo.until.toISOString() },
        serverNow: now.toISOString(),
      });
    });
  }

  /** Decides all acts, so that all faults are told at once. */
  private async decide(
    tx: Tx,
    acts: readonly BedAct[],
    beds: ReadonlyMap<string, LockedActBed>,
    today: number,
  ): Promise<{ done: ActDone[]; faults: Fault[] }> {
    const done: ActDone[] = [];
    const faults: Fault[] = [];
    for (const [index, act] of acts.entries()) {
      const decided = decideAct(act, beds, today);
      if (decided.ok) done.push(decided.value);
      else {
        const fault = decided.refusal;
        const nearest = fault === 'in-use' ? await nearestBeds(tx, act.bedId) : [];
        const target = act.act === 'move' ? beds.get(act.toBedId)! : null;
        const about = { act, fault, bed: beds.get(act.bedId)!, target, nearest };
        const isStale = fault === 'changed' || fault === 'target-changed';
        faults.push({ error: faultError(about, `/acts/${index}`), isStale });
      }
    }
    return { done, faults };
  }
}
