import { Injectable } from '@nestjs/common';
import { type BedKind } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type Tx } from '@yilian/platform';
import { type HoldRefusal, type HoldWish } from '../domain/wish';
import { HoldStore, type LockedHold } from '../store/hold.store';
import { tellBoard, tellSupply } from '../store/news.store';
import { placesOf } from '../store/service.query';
import { MoveStay } from './move-stay.use-case';
import { MoveVisits, type OtherCaregiver } from './move-visits.use-case';

/** Where units are to be instead: one of the two. */
export interface NewPlace {
  readonly bedId?: string | undefined;
  readonly caregiverId?: string | undefined;
}

/** What a hold has, and what of the same service could serve instead. */
export interface OtherPlaces {
  readonly current: { readonly bedId: string | null; readonly caregiverId: string | null };
  readonly beds: readonly { readonly id: string; readonly kind: BedKind }[];
  readonly caregivers: readonly OtherCaregiver[];
}

const ALIVE = ['pending', 'confirmed'];
const NOWHERE: OtherPlaces = { current: { bedId: null, caregiverId: null }, beds: [], caregivers: [] };

/**
 * Moves what a hold has to another bed or caregiver of the same service. The keys of nights and quarters judge as they do
 * when units are given for the first time, and the ledger sees the way back and the way out. `wish` is what was asked.
 */
@Injectable()
export class Reassign {
  constructor(
    private readonly holds: HoldStore,
    private readonly stays: MoveStay,
    private readonly visits: MoveVisits,
  ) {}

  /** What the hold has now. Asking for what it has already changes nothing. */
  async move(
    tx: Tx,
    wish: HoldWish,
    to: NewPlace,
  ): Promise<Result<OtherPlaces['current'], { readonly code: HoldRefusal }>> {
    const hold = await this.lock(tx, wish.holdId);
    if (!hold) return refuse({ code: 'no_unit' });
    const { bedId, caregiverId } = to;
    if (bedId !== undefined ? bedId === hold.bedId : caregiverId === hold.caregiverId)
      return ok(placeOf(hold));
    const moved = await this.moved(tx, hold, wish, to);
    if (!moved.ok) return moved;
    const places = await placesOf(tx, [hold.serviceId]);
    tellSupply(tx, places, [hold.serviceId], true);
    if (bedId !== undefined) tellBoard(tx, places, [hold.serviceId]);
    return ok({ ...placeOf(hold), ...(bedId === undefined ? { caregiverId: caregiverId! } : { bedId }) });
  }

  /** Nothing for seats and portions, and when the units are gone. */
  async others(tx: Tx, wish: HoldWish): Promise<OtherPlaces> {
    const hold = await this.lock(tx, wish.holdId);
    if (!hold) return NOWHERE;
    const beds = hold.bedId === null ? [] : await this.stays.others(tx, hold, wish);
    const caregivers = hold.caregiverId === null ? [] : await this.visits.others(tx, hold, wish);
    return { current: placeOf(hold), beds, caregivers };
  }

  /** True when what the hold has cannot serve any more, though it has it still. */
  async isSpoilt(tx: Tx, wish: HoldWish): Promise<boolean> {
    // Seats and portions have nobody who could be ill.
    if (wish.units.kind === 'meal' || wish.units.kind === 'day_care') return false;
    const hold = await this.lock(tx, wish.holdId);
    if (hold?.bedId) return this.stays.isSpoilt(tx, hold);
    return hold?.caregiverId ? this.visits.isSpoilt(tx, hold) : false;
  }

  private async lock(tx: Tx, holdId: string): Promise<LockedHold | undefined> {
    const [hold] = await this.holds.lock(tx, [holdId]);
    return hold && ALIVE.includes(hold.state) ? hold : undefined;
  }

  private async moved(
    tx: Tx,
    hold: LockedHold,
    wish: HoldWish,
    { bedId, caregiverId }: NewPlace,
  ): Promise<Result<undefined, { readonly code: HoldRefusal }>> {
    if (bedId !== undefined && hold.bedId !== null) return this.stays.to(tx, hold, wish, bedId);
    if (caregiverId !== undefined && hold.caregiverId !== null) {
      return this.visits.to(tx, hold, wish, caregiverId);
    }
    return refuse({ code: 'no_unit' });
  }
}

const placeOf = ({ bedId, caregiverId }: LockedHold): OtherPlaces['current'] => ({ bedId, caregiverId });
