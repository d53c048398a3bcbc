import { Injectable } from '@nestjs/common';
import { type FieldError, type LeaveReason, type LeaveTaken } from '@yilian/contracts';
import { newId, ok, refuse } from '@yilian/kernel';
import { Audit, type Tx, UnitOfWork } from '@yilian/platform';
import { type CapacityAnswer } from '../capacity.problems';
import { dateOf } from '../domain/calendar';
import { type VisitMove } from '../domain/move-visits';
import { moveError } from '../domain/move-words';
import { datesFrom } from '../domain/work-hours';
import { type LockedMoves, HandOver } from '../steps/hand-over.use-case';
import { CityClock } from '../store/clock.query';
import { heldVisits, holdsOf } from '../store/held-visits.query';
import { tellSupply } from '../store/news.store';
import { placesOf } from '../store/service.query';
import { type Owner, ShiftStore } from '../store/shift.store';
import { WorkPlans } from '../store/work-plans.store';

/** A leave, and who makes the visits that lie in it. */
export interface WantedLeave {
  readonly fromDate: string;
  readonly toDate: string;
  readonly reason: LeaveReason;
  readonly moves: readonly VisitMove[];
}

type Taken = CapacityAnswer<
  LeaveTaken,
  'common.not-found' | 'capacity.day-over' | 'capacity.leave-overlaps' | 'capacity.leave-over-visits'
>;
type TakenBack = CapacityAnswer<LeaveTaken, 'common.not-found'>;

/** A caregiver is away. Visits in these days go to others in the same moment, or nothing happens. */
@Injectable()
export class TakeLeave {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shifts: ShiftStore,
    private readonly plans: WorkPlans,
    private readonly handOver: HandOver,
    private readonly clock: CityClock,
    private readonly audit: Audit,
  ) {}

  async take(caregiverId: string, { fromDate, toDate, reason, moves }: WantedLeave): Promise<Taken> {
    return this.work.decide(async (tx): Promise<Taken> => {
      const owner = await this.shifts.ownerOf(tx, caregiverId);
      if (!owner) return refuse({ code: 'common.not-found' });
      if (fromDate < (await this.today(tx))) return refuse({ code: 'capacity.day-over' });
      const locked = await this.handOver.decide(tx, moves, { also: [caregiverId], dates: [fromDate] });
      // Locked from here on, also for whoever never had a shift: the visits read now are all there will be.
      const faults = await this.faults(tx, caregiverId, { fromDate, toDate, moves }, locked);
      if (faults.length > 0) return refuse({ code: 'capacity.leave-over-visits', fieldErrors: faults });
      const leaves = await this.plans.leavesOf(tx, caregiverId, fromDate, toDate);
      if (leaves.length > 0) return refuse({ code: 'capacity.leave-overlaps' });
      const shifts = await this.shifts.between(tx, caregiverId, fromDate, toDate);
      await this.handOver.write(tx, locked);
      await this.shifts.replace(tx, owner, datesFrom(fromDate, toDate), []);
      const id = newId();
      await this.plans.addLeave(tx, { id, caregiverId, fromDate, toDate, reason, shifts });
      await this.done(tx, owner, 'capacity.leave-taken', id);
      return ok({ id, moved: moves.length });
    });
  }

  /** The hours that the leave took come back on days that have none now. */
  async takeBack(caregiverId: string, id: string): Promise<TakenBack> {
    return this.work.decide(async (tx): Promise<TakenBack> => {
      const owner = await this.shifts.ownerOf(tx, caregiverId);
      if (!owner) return refuse({ code: 'common.not-found' });
      await this.shifts.open(tx, [owner]);
      const leave = await this.plans.removeLeave(tx, caregiverId, id);
      if (!leave) return refuse({ code: 'common.not-found' });
      const today = await this.today(tx);
      const now = await this.shifts.between(tx, caregiverId, leave.fromDate, leave.toDate);
      const back = leave.shifts.filter(({ date }) => date >= today && !now.some((one) => one.date === date));
      await this.shifts.add(
        tx,
        back.map((shift) => ({ ...owner, ...shift })),
      );
      await this.done(tx, owner, 'capacity.leave-taken-back', id);
      return ok({ id, moved: 0 });
    });
  }

  /** Visits in the days that nobody is named for, and moves that cannot be. */
  private async faults(
    tx: Tx,
    caregiverId: string,
    { fromDate, toDate, moves }: Omit<WantedLeave, 'reason'>,
    { plan, held }: LockedMoves,
  ): Promise<FieldError[]> {
    const named = new Set(moves.map(({ holdId }) => holdId));
    const ids = await holdsOf(tx, caregiverId, fromDate, toDate);
    const open = await heldVisits(
      tx,
      ids.filter((id) => !named.has(id)),
    );
    const foreign = moves.filter(({ holdId }) => !ids.includes(holdId));
    const indexOf = (holdId: string): number => moves.findIndex((move) => move.holdId === holdId);
    const unfit = plan.faults.map(({ holdId, fault }) => {
      const visits = held.find((one) => one.holdId === holdId && one.caregiverId === caregiverId);
      return moveError(
        `/moves/${indexOf(holdId)}`,
        visits ? fault : 'unknown',
        visits,
        visits?.number ?? null,
      );
    });
    const strange = foreign
      .filter(({ holdId }) => !plan.faults.some((one) => one.holdId === holdId))
      .map(({ holdId }) => moveError(`/moves/${indexOf(holdId)}`, 'unknown', undefined, null));
    return [...open.map((one) => moveError('/moves', 'open', one, one.number)), ...unfit, ...strange];
  }

  private async today(tx: Tx): Promise<string> {
    return dateOf((await this.clock.now(tx)).day);
  }

  private async done(tx: Tx, owner: Owner, action: string, leaveId: string): Promise<void> {
    await this.shifts.open(tx, [owner]);
    tellSupply(tx, await placesOf(tx, [owner.serviceId]), [owner.serviceId], true);
    await this.audit.append(tx, action, owner.caregiverId, { leaveId });
  }
}
