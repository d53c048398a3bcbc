import { Injectable } from '@nestjs/common';
import { type UnitsOf } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type Tx } from '@yilian/platform';
import { askedAhead, quartersAhead, sameTimes } from '../domain/visits-held';
import { type OwnedQuarter, visitPlanner, type VisitVerdict } from '../domain/visit-planner';
import { type HoldRefusal, type HoldWish } from '../domain/wish';
import { CaregiverTimeStore, type LockedCaregiver } from '../store/caregiver-time.store';
import { CityClock } from '../store/clock.query';
import { quartersOf } from '../store/held-quarters.store';
import { type LockedHold } from '../store/hold.store';
import { MoveQuarters } from '../steps/move-quarters.use-case';
import { travelMinutes } from '../store/travel-minutes.query';

/** A caregiver who could come instead. */
export interface OtherCaregiver {
  readonly id: string;
  /** At the very times; otherwise at others within what was asked. */
  readonly sameTime: boolean;
}

/** What is known of visits that are to be moved. */
interface Ahead {
  readonly quarters: readonly OwnedQuarter[];
  readonly team: readonly LockedCaregiver[];
  /** The best this caregiver can do: at the very times if possible. */
  readonly plan: (one: LockedCaregiver) => { readonly verdict: VisitVerdict; readonly sameTime: boolean };
}

/** Moves the visits that have not begun to another caregiver of the same service, under the guards that gave the first one. */
@Injectable()
export class MoveVisits {
  constructor(
    private readonly caregivers: CaregiverTimeStore,
    private readonly clock: CityClock,
    private readonly quarters: MoveQuarters,
  ) {}

  /** `hold` is locked, alive and has a caregiver. */
  async to(
    tx: Tx,
    hold: LockedHold,
    wish: HoldWish,
    caregiverId: string,
  ): Promise<Result<undefined, { readonly code: HoldRefusal }>> {
    const { quarters, team, plan } = await this.ahead(tx, hold, wish);
    if (quarters.length === 0) return refuse({ code: 'past_cutoff' });
    const chosen = team.find(({ id }) => id === caregiverId);
    if (!chosen) return refuse({ code: 'no_unit' });
    const { verdict } = plan(chosen);
    if (typeof verdict === 'string') return refuse({ code: verdict });
    const { serviceId, state } = hold;
    const taken = verdict.quarters.map((one) => ({ ...one, caregiverId }));
    const to = { fromId: hold.caregiverId!, toId: caregiverId };
    const move = {
      holdId: hold.id,
      serviceId,
      state: state as 'pending' | 'confirmed',
      left: quarters,
      taken,
      to,
    };
    await this.quarters.write(tx, [move]);
    return ok(undefined);
  }

  /** Caregivers of the service who could come instead, whoever can at the very times first. */
  async others(tx: Tx, hold: LockedHold, wish: HoldWish): Promise<readonly OtherCaregiver[]> {
    const { quarters, team, plan } = await this.ahead(tx, hold, wish);
    if (quarters.length === 0) return [];
    return team
      .filter(({ id }) => id !== hold.caregiverId)
      .flatMap((one) => {
        const { verdict, sameTime } = plan(one);
        return typeof verdict === 'string' ? [] : [{ id: one.id, sameTime }];
      })
      .sort((a, b) => Number(b.sameTime) - Number(a.sameTime));
  }

  /** True when the caregiver cannot come any more: not at work then, or not with the provider. */
  async isSpoilt(tx: Tx, hold: LockedHold): Promise<boolean> {
    const minute = 'HOUR(q.quarter_at) * 60 + MINUTE(q.quarter_at)';
    const rows = await tx.query(
      `SELECT 1 FROM caregiver_quarter AS q JOIN caregiver AS c ON c.id = q.caregiver_id
        WHERE q.hold_id = ? AND NOT q.travel AND (c.state <> 'active' OR NOT EXISTS (
          SELECT 1 FROM caregiver_shift AS shift
           WHERE shift.caregiver_id = q.caregiver_id AND shift.on_date = DATE(q.quarter_at)
             AND shift.from_minute <= ${minute} AND ${minute} < shift.to_minute)) LIMIT 1`,
      [hold.id],
    );
    return rows.length > 0;
  }

  private async ahead(tx: Tx, hold: LockedHold, wish: HoldWish): Promise<Ahead> {
    const now = await this.clock.now(tx);
    const team = await this.caregivers.lock(tx, [wish]);
    const travel = await travelMinutes(tx);
    const quarters = quartersAhead(await quartersOf(tx, [hold.id]), now);
    const asked = askedAhead(wish.units as UnitsOf<'home_care'>, quarters);
    const same = { ...asked, visits: sameTimes(quarters) };
    const plan: Ahead['plan'] = (one) => {
      const place = (units: UnitsOf<'home_care'>): VisitVerdict =>
        visitPlanner([one], now, travel)({ ...wish, units });
      const verdict = place(same);
      if (typeof verdict !== 'string') return { verdict, sameTime: true };
      // Two visits on a day of which one has begun: nobody can tell which window is left.
      const elsewhen = asked.visits.length === same.visits.length ? place(asked) : verdict;
      return { verdict: elsewhen, sameTime: false };
    };
    return { quarters, team, plan };
  }
}
