import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { planMoves, type MovePlan, type VisitMove } from '../domain/move-visits';
import { CaregiverTimeStore, type LockedCaregiver } from '../store/caregiver-time.store';
import { CityClock } from '../store/clock.query';
import { datesOfVisits, heldVisits, type PromisedHold } from '../store/held-visits.query';
import { HoldStore } from '../store/hold.store';
import { travelMinutes } from '../store/travel-minutes.query';
import { MoveQuarters } from './move-quarters.use-case';

/** What moves would take, under the locks of everybody concerned. */
export interface LockedMoves {
  readonly plan: MovePlan;
  readonly held: readonly PromisedHold[];
}

/** A day on which two caregivers have each other's hours. */
export interface Exchange {
  readonly between: readonly [string, string];
  readonly day: number;
}
interface Around {
  readonly also?: readonly string[];
  readonly dates?: readonly string[];
  readonly exchange?: Exchange;
}

/**
 * Gives promised visits to other caregivers of the service, whole or not at all. Locks as everybody does: holds, then
 * diaries, each by id.
 */
@Injectable()
export class HandOver {
  constructor(
    private readonly holds: HoldStore,
    private readonly caregivers: CaregiverTimeStore,
    private readonly clock: CityClock,
    private readonly quarters: MoveQuarters,
  ) {}

  /**
   * Locks promises and caregivers and decides; nothing is written. `also`: others whose diaries are needed; `exchange`: a
   * day on which two of them have each other's hours.
   */
  async decide(
    tx: Tx,
    moves: readonly VisitMove[],
    { also = [], dates = [], exchange }: Around = {},
  ): Promise<LockedMoves> {
    const ids = moves.map(({ holdId }) => holdId);
    await this.holds.lock(tx, ids);
    const held = await heldVisits(tx, ids);
    const concerned = [
      ...held.flatMap((one) => [one.caregiverId, ...one.quarters.map(({ caregiverId }) => caregiverId)]),
      ...moves.map((one) => one.caregiverId),
      ...also,
    ];
    const team = await this.caregivers.lockThese(tx, concerned, [...datesOfVisits(held), ...dates]);
    const hours = exchange ? exchanged(team, exchange) : team;
    const own = hours.filter((one) => held.length === 0 || one.serviceId === held[0]!.serviceId);
    const plan = planMoves(moves, held, own, await this.clock.now(tx), await travelMinutes(tx));
    return { plan, held };
  }

  /**
   * Writes moves that were decided. `between` changes hours while the visits are nobody's.
   * @throws Overtaken when somebody took a quarter meanwhile
   */
  async write(tx: Tx, { plan, held }: LockedMoves, between?: () => Promise<void>): Promise<void> {
    const holdOf = new Map(held.map((one) => [one.holdId, one]));
    const moves = plan.moved.map(
      ({ held: { holdId, caregiverId, quarters: left }, toId, quarters: taken }) => {
        const { serviceId, state } = holdOf.get(holdId)!;
        return { holdId, serviceId, state, left, taken, to: { fromId: caregiverId, toId } };
      },
    );
    await this.quarters.write(tx, moves, between);
    for (const { held: visits, toId } of plan.moved) tell(tx, holdOf.get(visits.holdId)!, toId);
  }
}

/** The team, two of whom have each other's hours on a day. */
function exchanged(team: readonly LockedCaregiver[], { between: [a, b], day }: Exchange): LockedCaregiver[] {
  const hoursOf = (id: string) => team.find((one) => one.id === id)?.shifts.get(day) ?? [];
  return team.map((one) => {
    const other = one.id === a ? b : one.id === b ? a : undefined;
    return other === undefined ? one : { ...one, shifts: new Map(one.shifts).set(day, hoursOf(other)) };
  });
}

/** The family is told once it knows who comes: after the acceptance. */
function tell(
  tx: Tx,
  { state, requestId, olderPersonId, serviceId, caregiverId }: PromisedHold,
  toId: string,
): void {
  if (state !== 'confirmed' || requestId === null || olderPersonId === null) return;
  tx.record('capacity.visits-moved.v1', requestId, {
    ...{ requestId, olderPersonId, serviceId },
    ...{ fromCaregiverId: caregiverId, toCaregiverId: toId },
  });
}
