import { Injectable } from '@nestjs/common';
import { type TourAction, type TourDone, type TourEndReason, type TourMove } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, isDuplicate, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { actionsOf } from '../domain/tour';
import { tourMachine } from '../domain/tour.machine';
import { TakeSlot } from '../steps/take-slot.use-case';
import { TourPlans } from '../store/tour-plans.store';
import { type LockedTour, Tours } from '../store/tours.store';
import { type TourRefusal } from '../tours.problems';

type Refused = TourRefusal;
type Answer = Result<TourDone, Refused>;
const EVENTS = { cancel: 'cancel', came: 'come', missed: 'miss' } as const;

/** A tour is moved or cancelled, or its facility says how it went. */
@Injectable()
export class ChangeTour {
  constructor(
    private readonly work: UnitOfWork,
    private readonly takeSlot: TakeSlot,
    private readonly plans: TourPlans,
    private readonly tours: Tours,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  async move(id: string, to: TourMove): Promise<Answer> {
    return this.allowed(id, 'move', async (tx, tour) => {
      if (tour.version !== to.version) return refuse({ code: 'tours.changed-meanwhile' });
      if (tour.date === to.date && tour.minute === to.minute) return ok(doneOf(tour, tour.version));
      const taken = await this.takeSlot.execute(tx, tour.providerId, to);
      if (!taken.ok) return taken;
      await this.plans.giveBack(tx, tour.providerId, tour.date, tour.minute);
      try {
        await this.tours.move(tx, tour, taken.value);
      } catch (error) {
        if (isDuplicate(error)) return refuse({ code: 'tours.booked-already' });
        throw error;
      }
      return ok(doneOf(tour, tour.version + 1));
    });
  }

  async end(id: string, act: 'cancel' | 'came' | 'missed', reason: TourEndReason | null): Promise<Answer> {
    return this.allowed(id, act, async (tx, tour, by) => {
      const state = tourMachine.next(tour.state, EVENTS[act]);
      if (!state) return refuse({ code: 'tours.not-now' });
      await this.tours.end(tx, tour, state, by, reason);
      if (act === 'cancel') await this.plans.giveBack(tx, tour.providerId, tour.date, tour.minute);
      return ok({ ...doneOf(tour, tour.version + 1), state });
    });
  }

  /** Locks the tour and lets those do something who may, now; it is nobody else's. */
  private async allowed(
    id: string,
    act: TourAction,
    then: (tx: Tx, tour: LockedTour, by: 'family' | 'provider') => Promise<Answer>,
  ): Promise<Answer> {
    const { noticeHours } = (await this.settings.get('tours.rules')).value;
    return this.work.decide<TourDone, Refused>(async (tx) => {
      const { role, accountId, providerId } = tx.actor!;
      const by = role === 'provider_manager' ? 'provider' : 'family';
      const tour = await this.tours.lock(tx, id, noticeHours);
      const isTheirs = by === 'provider' ? tour?.providerId === providerId : tour?.accountId === accountId;
      if (!tour || !isTheirs) return refuse({ code: 'common.not-found' });
      if (!actionsOf(by, tour).includes(act)) return refuse({ code: 'tours.not-now' });
      const done = await then(tx, tour, by);
      if (done.ok) await this.audit.append(tx, `tours.tour-${act}`, id);
      return done;
    });
  }
}

const doneOf = ({ id, number, state }: LockedTour, version: number): TourDone => ({
  ...{ id, number, state, version },
});
