import { Injectable } from '@nestjs/common';
import { type DeliveryReported } from '@yilian/contracts';
import { ReportBooking } from '@yilian/fulfilment';
import { ok, refuse } from '@yilian/kernel';
import { Audit, type Tx, UnitOfWork } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { type DeliveryRefusal, bookingReport, reportDelivery } from '../domain/report-delivery';
import { type MealsAnswer } from '../meals.problems';
import { KitchenClock } from '../steps/kitchen-clock.query';
import { DeliveryReports, type Report } from '../store/delivery-reports.store';
import { type Delivery, MealDeliveries } from '../store/deliveries.store';

type Answer = MealsAnswer<DeliveryReported, 'common.not-found' | 'meals.report-used' | DeliveryRefusal>;

/** A courier says how a delivery stands. What was kept on the device and is sent twice counts once; the booking follows. */
@Injectable()
export class ReportDelivery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: CareRequests,
    private readonly deliveries: MealDeliveries,
    private readonly reports: DeliveryReports,
    private readonly bookings: ReportBooking,
    private readonly clock: KitchenClock,
    private readonly audit: Audit,
  ) {}

  async execute(id: string, report: Report): Promise<Answer> {
    return this.work.decide(async (tx): Promise<Answer> => {
      const delivery = await this.lock(tx, id);
      if (!delivery) return refuse({ code: 'common.not-found' });
      const known = await this.reports.deliveryOf(tx, report.clientId);
      if (known !== undefined)
        return known === id ? ok(standing(delivery)) : refuse({ code: 'meals.report-used' });
      const { today } = await this.clock.now(tx);
      const decided = reportDelivery(delivery, report.outcome, today);
      if (!decided.ok) return decided;
      await this.reports.add(tx, id, report);
      if (decided.value === 'nothing') return ok(standing(delivery));
      const after = await this.deliveries.turn(tx, delivery, decided.value, report.reason);
      await this.audit.append(tx, 'meals.delivery-reported', id, { outcome: report.outcome });
      await this.followUp(tx, delivery.requestId);
      return ok(after);
    });
  }

  /** The request first, then its delivery: the order of everybody who needs both. */
  private async lock(tx: Tx, id: string): Promise<Delivery | undefined> {
    const found = await this.deliveries.byId(tx, id);
    if (!found || found.providerId !== tx.actor?.providerId) return undefined;
    await this.requests.lock(tx, [found.requestId]);
    await this.deliveries.lock(tx, [id]);
    return this.deliveries.byId(tx, id);
  }

  /**
   * The booking says what its deliveries say. Where it cannot any more, because its hours have ended it, the word of the
   * courier stands at the delivery all the same.
   */
  private async followUp(tx: Tx, requestId: string): Promise<void> {
    const all = await this.deliveries.ofRequest(tx, requestId);
    const report = bookingReport(
      all.map(({ state }) => state),
      await this.deliveries.toCome(tx, requestId),
    );
    if (report === null) return;
    const reason = all.some(({ state }) => state === 'not_opened') ? 'nobody_there' : 'other';
    await this.bookings.within(tx, requestId, report, report === 'missed' ? { reason, quiet: true } : {});
  }
}

const standing = ({ id, state, version }: Delivery): DeliveryReported => ({ id, state, version });
