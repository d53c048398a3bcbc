import { Injectable } from '@nestjs/common';
import { type PromisedVisit } from '@yilian/contracts';
import { type Tx, UnitOfWork } from '@yilian/platform';
import { dateOf } from '../domain/calendar';
import { planMoves, visitsIn } from '../domain/move-visits';
import { CaregiverTimeStore, type LockedCaregiver } from '../store/caregiver-time.store';
import { CityClock } from '../store/clock.query';
import { datesOfVisits, heldVisits, holdsOf, type PromisedHold } from '../store/held-visits.query';
import { ShiftStore } from '../store/shift.store';
import { travelMinutes } from '../store/travel-minutes.query';

/** Which visits of a caregiver lie in some days, and who of the own staff could make them instead. Nothing is locked. */
@Injectable()
export class PromisedVisitsQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shifts: ShiftStore,
    private readonly caregivers: CaregiverTimeStore,
    private readonly clock: CityClock,
  ) {}

  /** Undefined for a caregiver of somebody else. */
  async of(caregiverId: string, from: string, to: string): Promise<PromisedVisit[] | undefined> {
    return this.work.write(async (tx) => {
      const owner = await this.shifts.ownerOf(tx, caregiverId);
      if (!owner) return undefined;
      const held = await heldVisits(tx, await holdsOf(tx, caregiverId, from, to));
      const team = await this.caregivers.look(tx, owner.serviceId, datesOfVisits(held));
      const others = team.filter(({ id }) => id !== caregiverId);
      const replacements = await this.replacements(tx, held, others);
      return held.map((one): PromisedVisit => ({
        ...{ holdId: one.holdId, state: one.state, replacements: replacements.get(one.holdId) ?? [] },
        number: one.state === 'confirmed' ? one.number : null,
        visits: visitsIn(one.quarters).map(({ start, length }) => ({
          date: dateOf(Math.floor(start / 96)),
          fromMinute: (start % 96) * 15,
          toMinute: (start % 96) * 15 + length * 15,
        })),
      }));
    });
  }

  /** Each promise for itself, those with the least to do first. */
  private async replacements(
    tx: Tx,
    held: readonly PromisedHold[],
    others: readonly LockedCaregiver[],
  ): Promise<ReadonlyMap<string, string[]>> {
    const [now, minutes] = [await this.clock.now(tx), await travelMinutes(tx)];
    const idle = [...others].sort((a, b) => a.taken.size - b.taken.size || (a.id < b.id ? -1 : 1));
    return new Map(
      held.map((one) => [
        one.holdId,
        idle
          .filter(({ id }) => {
            const move = [{ holdId: one.holdId, caregiverId: id }];
            return planMoves(move, [one], idle, now, minutes).faults.length === 0;
          })
          .map(({ id }) => id),
      ]),
    );
  }
}
