import { Injectable } from '@nestjs/common';
import { type FieldError, type SteeredOrder } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import { Audit, type Refusal, type Tx, UnitOfWork } from '@yilian/platform';
import { type StandingOrder } from '../domain/standing-order';
import { type OrderFields, StandingOrders, type OrderStepTaken } from '../store/standing-orders.store';
import { type CityNow, OrderFacts } from './order-facts.query';

/** Why an order cannot be steered like that. */
export type SteerRefusal = Refusal<
  'common.not-found' | 'requests.order-ended' | 'requests.invalid' | 'requests.cost-has-risen'
>;
export type SteerAnswer = Result<SteeredOrder, SteerRefusal>;

/** What an act makes of an order. */
export interface Steered {
  readonly step: OrderStepTaken;
  readonly fields: OrderFields;
  /** The first day that may have to be decided anew. */
  readonly reopenFrom: string;
  readonly costFen: number;
}

/** The decision of one act, with the order locked and the faults told before. */
interface Act {
  readonly faults: (order: StandingOrder, now: CityNow) => readonly FieldError[];
  readonly decide: (tx: Tx, order: StandingOrder, now: CityNow) => Promise<Result<Steered, SteerRefusal>>;
}

/** What all acts on an order share: lock it, see who asks, tell every fault, take the step, write it down. */
@Injectable()
export class SteerOrder {
  constructor(
    private readonly work: UnitOfWork,
    private readonly orders: StandingOrders,
    private readonly scope: PersonScope,
    private readonly facts: OrderFacts,
    private readonly audit: Audit,
  ) {}

  async execute(id: string, act: Act): Promise<SteerAnswer> {
    return this.work.decide<SteeredOrder, SteerRefusal>(async (tx) => {
      const order = await this.orders.lock(tx, id);
      const allowed = order && (await this.scope.canAsk(tx, tx.actor!.accountId, order.olderPersonId));
      if (!order || !allowed) return refuse({ code: 'common.not-found' });
      if (order.state === 'ended') return refuse({ code: 'requests.order-ended' });
      const now = await this.facts.now(tx);
      const fieldErrors = act.faults(order, now);
      if (fieldErrors.length > 0) return refuse({ code: 'requests.invalid', fieldErrors });
      const steered = await act.decide(tx, order, now);
      if (!steered.ok) return steered;
      const { step, fields, reopenFrom, costFen } = steered.value;
      const version = await this.orders.step(tx, order, step, fields, reopenFrom);
      await this.audit.append(tx, `requests.order-${step.event.replace('_', '-')}`, id, { costFen, version });
      return ok({ id, state: fields.state ?? order.state, version, costFen });
    });
  }
}
