import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { addDays, hash32, momentOf } from '@yilian/kernel';
import { Audit, CONFIG, Database, LOGGER, UnitOfWork } from '@yilian/platform';
import { type Logger } from 'pino';
import { dueDays, horizonOf, type OrderCalendar } from '../../domain/order-days';
import { type StandingOrder } from '../../domain/standing-order';
import { standingOrderMachine } from '../../domain/standing-order.machine';
import { StandingOrders } from '../../store/standing-orders.store';
import { OrderFacts } from '../order-facts.query';
import { AskForDay } from './ask-for-day.use-case';

/** Seconds until an order is looked at again of which something went wrong. */
const PAUSE_SECONDS = 60;
/** Orders are looked at in the first hours of a day, not all at midnight. */
const SPREAD_MINUTES = 120;

/** Asks for the days of one order that are due, and says when to look again. */
@Injectable()
export class PlanOrder {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly orders: StandingOrders,
    private readonly facts: OrderFacts,
    private readonly askForDay: AskForDay,
    private readonly audit: Audit,
  ) {}

  async execute(id: string): Promise<void> {
    const order = await this.orders.look(this.database, id);
    if (order?.state !== 'active') return;
    const aheadDays = await this.facts.aheadDays(order);
    const service = await this.facts.service(this.database, order);
    const calendar = await this.facts.calendar(this.database, order, service?.id ?? null, aheadDays);
    const failed = await this.askForAll(order, calendar);
    if (failed > 0) await this.work.write(async (tx) => this.orders.lookAgain(tx, id, PAUSE_SECONDS));
    else if (order.untilDate !== null && order.untilDate < calendar.today) await this.runOut(id);
    else await this.noteAsPlanned(order, calendar);
  }

  private async askForAll(order: StandingOrder, calendar: OrderCalendar): Promise<number> {
    let failed = 0;
    for (const { date } of dueDays(order, calendar)) {
      try {
        await this.askForDay.execute(order.id, date, calendar.aheadDays);
      } catch (error) {
        failed += 1;
        this.logger.error({ orderId: order.id, date, error }, 'a day of a standing order was not asked for');
      }
    }
    return failed;
  }

  private async noteAsPlanned(order: StandingOrder, calendar: OrderCalendar): Promise<void> {
    const minute = hash32(order.id) % SPREAD_MINUTES;
    const nextLook = momentOf(addDays(calendar.today, 1), minute, this.config.process.CITY_TIME_ZONE);
    await this.work.write(async (tx) =>
      this.orders.planned(tx, order, horizonOf(calendar), new Date(nextLook)),
    );
  }

  /** Its last day is over. */
  private async runOut(id: string): Promise<void> {
    await this.work.write(async (tx) => {
      const order = await this.orders.lock(tx, id);
      const { today } = await this.facts.now(tx);
      if (order?.state !== 'active' || order.untilDate === null || order.untilDate >= today) return;
      const state = standingOrderMachine.next(order.state, 'run_out')!;
      const step = { event: 'run_out', reason: 'last_day_over' } as const;
      await this.orders.step(tx, order, step, { state, endReason: step.reason }, today);
      await this.audit.append(tx, 'requests.order-run-out', id);
    });
  }
}
