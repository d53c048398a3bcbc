import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { type CityTime } from './domain/calendar';
import { GIVING_BACK, type HoldEvent, holdMachine } from './domain/hold.machine';
import { type Bucket, type LedgerReason, stocked } from './domain/ledger';
import { grantsOf, type Plan, planHolds } from './domain/plan-holds';
import { type HoldOutcome, type HoldWish } from './domain/wish';
import { BedStore, type HeldStay, type LockedBed } from './store/bed.store';
import { CaregiverTimeStore, type LockedCaregiver } from './store/caregiver-time.store';
import { CityClock } from './store/clock.query';
import { type HeldUnits, HoldStore, type LockedHold, unitsGranted } from './store/hold.store';
import { writeMovements } from './store/ledger.store';
import { tellBoard, tellMoves, tellSupply } from './store/news.store';
import { placesOf, shutServices } from './store/service.query';
import { SlotStore } from './store/slot.store';
import { travelMinutes } from './store/travel-minutes.query';

/**
 * The only one who keeps, gives and takes back beds, seats, portions and caregivers' hours. Every method works on a
 * batch in a handful of statements and writes in the caller's transaction. Locks are taken in one order (holds, slots,
 * beds, caregivers' diaries, each by id); every decision ends in a guarded write, and a guard that refuses repeats the
 * caller's whole transaction.
 */
@Injectable()
export class Capacity {
  constructor(
    private readonly slots: SlotStore,
    private readonly beds: BedStore,
    private readonly caregivers: CaregiverTimeStore,
    private readonly holds: HoldStore,
    private readonly clock: CityClock,
  ) {}

  /** Keeps units for offers. Wishes are served in the order given, each whole or not at all; one outcome per wish. */
  async hold(tx: Tx, wishes: readonly HoldWish[]): Promise<HoldOutcome[]> {
    if (wishes.length === 0) return [];
    const now = await this.clock.now(tx);
    const places = await placesOf(
      tx,
      wishes.map((wish) => wish.serviceId),
    );
    const { plan, beds, caregivers } = await this.plan(tx, wishes, now);
    const { outcomes, grants } = plan;
    await this.slots.take(tx, grantsOf(grants, 'slots'));
    const moves = await this.beds.take(tx, grantsOf(grants, 'stay'), beds);
    await this.caregivers.take(tx, grantsOf(grants, 'visits'), caregivers);
    await this.holds.add(tx, grants, places);
    const serviceOf = new Map(grants.map(({ wish }) => [wish.holdId, wish.serviceId]));
    await this.book(tx, grants.flatMap(unitsGranted), serviceOf, 'free', 'held', 'hold');
    tellSupply(tx, places, serviceOf.values(), false);
    tellMoves(tx, moves);
    const stays = grantsOf(grants, 'stay');
    tellBoard(
      tx,
      places,
      stays.map(({ wish }) => wish.serviceId),
    );
    return outcomes;
  }

  /** Gives a provider more time: false when the hold is not pending any more or already lasts longer. */
  async extend(tx: Tx, holdId: string, untilAt: Date): Promise<boolean> {
    return this.holds.extend(tx, holdId, untilAt);
  }

  /**
   * Turns pending holds into allocations; returns those that were. A hold is pending until somebody resolved it: whether
   * its offer was still open is the caller's to check, in the same transaction. A bed stays held until its guest is there.
   */
  async confirm(tx: Tx, holdIds: readonly string[]): Promise<ReadonlySet<string>> {
    const { holds } = await this.turn(tx, holdIds, 'confirm');
    await this.book(tx, await this.holds.unitsOf(tx, holds), servicesOf(holds), 'held', 'taken', 'confirmed');
    await this.tellBoards(tx, holds);
    return new Set(holds.map((hold) => hold.id));
  }

  /** The guests of these stays are there: beds that are held for them today are lived in. */
  async moveIn(tx: Tx, holdIds: readonly string[]): Promise<void> {
    const locked = await this.holds.lock(tx, holdIds);
    const holds = locked.filter(({ state, stay }) => state === 'confirmed' && stay !== null);
    if (holds.length === 0) return;
    tellMoves(tx, await this.beds.moveIn(tx, staysOf(holds), (await this.clock.now(tx)).day));
    await this.tellBoards(tx, holds);
  }

  /** Gives units back, from pending holds (`void`, `expired`) or confirmed ones (`released`); returns those that were. */
  async resolve(
    tx: Tx,
    holdIds: readonly string[],
    as: 'void' | 'expired' | 'released',
  ): Promise<ReadonlySet<string>> {
    const { holds, now } = await this.turn(tx, holdIds, GIVING_BACK[as]);
    if (holds.length === 0) return new Set();
    const units = await this.holds.unitsOf(tx, holds);
    await this.slots.giveBack(
      tx,
      units
        .filter((one) => one.unit === 'slot')
        .map(({ poolId, quantity }) => ({ slotId: poolId, quantity })),
    );
    const moves = await this.beds.giveBack(tx, staysOf(holds), now.day);
    await this.caregivers.giveBack(
      tx,
      holds.flatMap(({ id, caregiverId }) => (caregiverId === null ? [] : [{ holdId: id, caregiverId }])),
    );
    const services = servicesOf(holds);
    await this.book(tx, units, services, as === 'released' ? 'taken' : 'held', 'free', as);
    const places = await placesOf(tx, services.values());
    tellSupply(tx, places, services.values(), true);
    tellMoves(tx, moves);
    await this.tellBoards(tx, holds);
    return new Set(holds.map((hold) => hold.id));
  }

  /** Plans with a few beds of each home; only when they did not do, with all. */
  private async plan(
    tx: Tx,
    wishes: readonly HoldWish[],
    now: CityTime,
  ): Promise<{ plan: Plan; beds: readonly LockedBed[]; caregivers: readonly LockedCaregiver[] }> {
    const slots = await this.slots.lock(tx, wishes, now.day);
    const few = await this.beds.lock(tx, wishes, now.day, true);
    const caregivers = await this.caregivers.lock(tx, wishes);
    const minutes = caregivers.length > 0 ? await travelMinutes(tx) : 0;
    // After the locks: whoever was shut while we waited for them is shut.
    const shut = await shutServices(
      tx,
      wishes.map((wish) => wish.serviceId),
    );
    const supply = { now, slots, caregivers, travelMinutes: minutes, shut };
    const plan = planHolds(wishes, { ...supply, beds: few.beds });
    const short = plan.outcomes.some(
      (one, index) => wantsBed(wishes[index]!) && !one.held && one.reason === 'no_unit',
    );
    if (few.all || !short) return { plan, beds: few.beds, caregivers };
    // These locks come after those of the caregivers; should two batches meet crosswise, the server ends one of them and
    // its transaction is repeated.
    const { beds } = await this.beds.lock(tx, wishes, now.day, false);
    return { plan: planHolds(wishes, { ...supply, beds }), beds, caregivers };
  }

  private async tellBoards(tx: Tx, holds: readonly LockedHold[]): Promise<void> {
    const services = holds.filter(({ stay }) => stay !== null).map(({ serviceId }) => serviceId);
    if (services.length > 0) tellBoard(tx, await placesOf(tx, services), services);
  }

  private async turn(
    tx: Tx,
    holdIds: readonly string[],
    event: HoldEvent,
  ): Promise<{ holds: LockedHold[]; now: CityTime }> {
    const locked = await this.holds.lock(tx, holdIds);
    const holds = locked.filter((hold) => holdMachine.next(hold.state, event) !== undefined);
    await this.holds.turn(tx, holds, event);
    return { holds, now: await this.clock.now(tx) };
  }

  private async book(
    tx: Tx,
    units: readonly HeldUnits[],
    serviceOf: ReadonlyMap<string, string>,
    from: Bucket,
    to: Bucket,
    reason: LedgerReason,
  ): Promise<void> {
    await writeMovements(
      tx,
      units.map((one) => ({
        ...one,
        serviceId: serviceOf.get(one.holdId)!,
        from: stocked(one, from),
        to: stocked(one, to),
        reason,
      })),
    );
  }
}

const wantsBed = ({ units }: HoldWish): boolean => units.kind === 'residential';

const servicesOf = (holds: readonly LockedHold[]): Map<string, string> =>
  new Map(holds.map((hold) => [hold.id, hold.serviceId]));

const staysOf = (holds: readonly LockedHold[]): HeldStay[] =>
  holds.flatMap(({ id, bedId, stay }) => (bedId !== null && stay ? [{ holdId: id, bedId, stay }] : []));
