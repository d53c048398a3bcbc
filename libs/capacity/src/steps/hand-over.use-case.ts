import { Injectable } from '@nestjs/common';
import { Overtaken, type Tx } from '@yilian/platform';
import { planMoves, type MovePlan, type MovedVisits, type VisitMove } from '../domain/move-visits';
import { deleteByIds, ID_OF_JSON, rowsOfJson } from '../store/bulk.store';
import { CaregiverTimeStore, type LockedCaregiver } from '../store/caregiver-time.store';
import { CityClock } from '../store/clock.query';
import { datesOfVisits, heldVisits, type PromisedHold } from '../store/held-visits.query';
import { HoldStore } from '../store/hold.store';
import { writeMovements } from '../store/ledger.store';
import { travelMinutes } from '../store/travel-minutes.query';

/** What moves would take, under the locks of everybody concerned. */
export interface LockedMoves {
  readonly plan: MovePlan;
  readonly held: readonly PromisedHold[];
  readonly team: readonly LockedCaregiver[];
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
 * diaries, each by id; the primary key of a caregiver's quarter and the version of the diary are the judges.
 */
@Injectable()
export class HandOver {
  constructor(
    private readonly holds: HoldStore,
    private readonly caregivers: CaregiverTimeStore,
    private readonly clock: CityClock,
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
      ...held.map((one) => one.caregiverId),
      ...moves.map((one) => one.caregiverId),
      ...also,
    ];
    const team = await this.caregivers.lockThese(tx, concerned, [...datesOfVisits(held), ...dates]);
    const hours = exchange ? exchanged(team, exchange) : team;
    const own = hours.filter((one) => held.length === 0 || one.serviceId === held[0]!.serviceId);
    const plan = planMoves(moves, held, own, await this.clock.now(tx), await travelMinutes(tx));
    return { plan, held, team };
  }

  /**
   * Writes moves that were decided. `between` changes hours while the visits are nobody's.
   * @throws Overtaken when somebody took a quarter meanwhile
   */
  async write(
    tx: Tx,
    { plan, held, team }: LockedMoves,
    between: () => Promise<void> = async () => {},
  ): Promise<void> {
    const holdOf = new Map(held.map((one) => [one.holdId, one]));
    await deleteByIds(
      tx,
      `DELETE q FROM ${rowsOfJson({ id: 'CHAR(36)' })} STRAIGHT_JOIN caregiver_quarter q ON q.hold_id = ${ID_OF_JSON}`,
      plan.moved.map((one) => one.held.holdId),
    );
    for (const move of plan.moved) await this.retarget(tx, move);
    await this.caregivers.claim(tx, plan.moved);
    const touched = new Set(plan.moved.flatMap((one) => [one.held.caregiverId, one.toId]));
    await this.caregivers.turnPage(
      tx,
      team.filter(({ id }) => touched.has(id)),
    );
    const lines = linesOf(plan.moved, holdOf);
    await writeMovements(
      tx,
      lines.map(({ out }) => out),
    );
    await between();
    await writeMovements(
      tx,
      lines.map(({ into }) => into),
    );
    for (const { held: visits, toId } of plan.moved) tell(tx, holdOf.get(visits.holdId)!, toId);
  }

  private async retarget(tx: Tx, { held, toId }: MovedVisits): Promise<void> {
    const changed = await tx.execute(
      `UPDATE capacity_hold SET caregiver_id = ?, version = version + 1
        WHERE id = ? AND caregiver_id = ? AND state IN ('pending', 'confirmed')`,
      [toId, held.holdId, held.caregiverId],
    );
    if (changed !== 1) throw new Overtaken('capacity_hold');
  }
}

/** Everybody's quarters become free before anybody's are taken, so no bucket falls below zero. */
const linesOf = (moved: readonly MovedVisits[], holdOf: ReadonlyMap<string, PromisedHold>) =>
  moved.map(({ held, toId, quarters }) => {
    const { serviceId, state } = holdOf.get(held.holdId)!;
    const bucket = state === 'pending' ? ('held' as const) : ('taken' as const);
    const line = { holdId: held.holdId, serviceId, unit: 'quarter' as const, reason: 'moved' as const };
    return {
      out: {
        ...line,
        poolId: held.caregiverId,
        from: bucket,
        to: 'free' as const,
        quantity: held.quarters.length,
      },
      into: { ...line, poolId: toId, from: 'free' as const, to: bucket, quantity: quarters.length },
    };
  });

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
