import { Injectable } from '@nestjs/common';
import { type NewStandingOrder, type SteeredOrder } from '@yilian/contracts';
import { addDays, newId, ok, refuse, type Result } from '@yilian/kernel';
import { Audit, Database, type Refusal, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { AskedRequest, type AskRefusal } from '../../asked-request.query';
import { newOrderFaults } from '../../domain/check-order';
import { requestOn, type StandingOrder } from '../../domain/standing-order';
import { RequestDrafts } from '../../store/request-drafts.store';
import { isDraftSent, StandingOrders } from '../../store/standing-orders.store';
import { OrderFacts } from '../order-facts.query';

type Refused = AskRefusal | Refusal<'requests.too-many-orders' | 'requests.sent-already'>;
type Answer = Result<SteeredOrder, Refused>;

/** Takes a standing order in. Its days are asked for by the planner, the first ones within seconds. */
@Injectable()
export class BeginOrder {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly orders: StandingOrders,
    private readonly asked: AskedRequest,
    private readonly facts: OrderFacts,
    private readonly drafts: RequestDrafts,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  async execute(wanted: NewStandingOrder): Promise<Answer> {
    const { value: rules } = await this.settings.get('requests.standing');
    try {
      return await this.work.decide<SteeredOrder, Refused>(async (tx) =>
        this.begin(tx, wanted, rules.perPerson),
      );
    } catch (error) {
      // The unique key is the judge, not a look beforehand.
      if (!isDraftSent(error)) throw error;
      return this.sentAlready(wanted.draftId!);
    }
  }

  private async begin(tx: Tx, wanted: NewStandingOrder, perPerson: number): Promise<Answer> {
    const { accountId } = tx.actor!;
    const { today } = await this.facts.now(tx);
    const order = orderOf(wanted, accountId);
    // The same look as at a single request, for a day that is certainly not past: right, consent, needs.
    const prepared = await this.asked.prepare(
      tx,
      accountId,
      requestOn(order, addDays(today, 1), wanted.serviceId ?? null),
    );
    if (!prepared.ok) return prepared;
    const fieldErrors = newOrderFaults(order, today);
    if (fieldErrors.length > 0) return refuse({ code: 'requests.invalid', fieldErrors });
    if (await this.hasMany(tx, order.olderPersonId, perPerson))
      return refuse({ code: 'requests.too-many-orders' });
    const { preferredServiceId } = prepared.value;
    await this.orders.add(tx, { ...order, preferredServiceId }, wanted.draftId ?? null);
    if (wanted.draftId !== undefined) await this.drafts.remove(tx, wanted.draftId);
    await this.audit.append(tx, 'requests.order-begun', order.id, { kind: order.kind });
    return ok({ id: order.id, state: order.state, version: order.version, costFen: 0 });
  }

  /** A brake against programs that run wild: two at the same moment may make one too many. */
  private async hasMany(tx: Tx, olderPersonId: string, perPerson: number): Promise<boolean> {
    const rows = await tx.query(
      "SELECT 1 FROM standing_order WHERE older_person_id = ? AND state = 'active' LIMIT ?",
      [olderPersonId, perPerson],
    );
    return rows.length >= perPerson;
  }

  private async sentAlready(draftId: string): Promise<Answer> {
    const [order] = await this.database.query<{ id: string }>(
      'SELECT id FROM standing_order WHERE draft_id = ?',
      [draftId],
    );
    return refuse({ code: 'requests.sent-already', details: order ? { orderId: order.id } : {} });
  }
}

const orderOf = (wanted: NewStandingOrder, askedBy: string): StandingOrder => {
  const { olderPersonId, fromDate, untilDate, priceLimitFen, towns } = wanted;
  const { weekdays, each, needs, notes } = wanted;
  return {
    ...{ id: newId(), olderPersonId, askedBy, kind: each.kind, state: 'active', version: 1 },
    ...{ fromDate, untilDate, pausedFrom: null, pausedUntil: null, endReason: null, plannedTo: null },
    ...{ preferredServiceId: null, priceLimitFen, towns },
    terms: [{ fromDate, weekdays: [...weekdays].sort(), each, needs, notes }],
  };
};
