import { Injectable } from '@nestjs/common';
import { type NewTour, type TourDone } from '@yilian/contracts';
import { newId, ok, refuse, type Result, spokenNumber } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import { Audit, isDuplicate, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { TakeSlot } from '../steps/take-slot.use-case';
import { Tours } from '../store/tours.store';
import { type TourRefusal } from '../tours.problems';

type Refused = TourRefusal<
  'common.not-found' | 'tours.slot-taken' | 'tours.booked-already' | 'tours.too-many'
>;

/** A family says when it comes to look. */
@Injectable()
export class BookTour {
  constructor(
    private readonly work: UnitOfWork,
    private readonly takeSlot: TakeSlot,
    private readonly tours: Tours,
    private readonly scope: PersonScope,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  async execute(wanted: NewTour): Promise<Result<TourDone, Refused>> {
    const { perAccount } = (await this.settings.get('tours.rules')).value;
    return this.work.decide<TourDone, Refused>(async (tx) => {
      const { accountId } = tx.actor!;
      if (!(await this.mayBring(tx, wanted.olderPersonId))) return refuse({ code: 'common.not-found' });
      // Bookings of one account come one after the other, so that the count below holds.
      await tx.query('SELECT id FROM account WHERE id = ? FOR UPDATE', [accountId]);
      if ((await this.tours.countLive(tx, accountId)) >= perAccount)
        return refuse({ code: 'tours.too-many' });
      const taken = await this.takeSlot.execute(tx, wanted.facilityId, wanted);
      if (!taken.ok) return taken;
      const id = newId();
      const { olderPersonId, partySize, name, phone, notes } = wanted;
      const number = spokenNumber('CG', taken.value.date, id);
      const about = { id, number, providerId: wanted.facilityId, olderPersonId, partySize };
      try {
        await this.tours.add(tx, { ...about, ...taken.value, guest: { name, phone, notes } });
      } catch (error) {
        if (isDuplicate(error)) return refuse({ code: 'tours.booked-already' });
        throw error;
      }
      await this.audit.append(tx, 'tours.tour-booked', id, { providerId: wanted.facilityId });
      return ok({ id, number, state: 'booked', version: 1 });
    });
  }

  private async mayBring(tx: Tx, olderPersonId: string | null): Promise<boolean> {
    return olderPersonId === null || this.scope.canAsk(tx, tx.actor!.accountId, olderPersonId);
  }
}
