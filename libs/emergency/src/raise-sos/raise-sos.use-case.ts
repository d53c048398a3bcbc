import { Injectable } from '@nestjs/common';
import { type SosPlace, type SosView } from '@yilian/contracts';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Refusal, type Tx, UnitOfWork } from '@yilian/platform';
import { CallDuty } from '../steps/call-duty.use-case';
import { LinkedPersonQuery, type Whom } from '../steps/linked-person.query';
import { SosViewQuery } from '../steps/sos-view.query';
import { type Alert, Alerts, type NewAlert } from '../store/alerts.store';

/** What a device says. All of it may be missing. */
export interface Call {
  readonly olderPersonId: string | null;
  readonly place: SosPlace | null;
  readonly batteryPercent: number | null;
  readonly pressedAt: string | null;
}

type Refused = Refusal<'common.not-found'>;

/**
 * Takes a call for help: the first on duty is called in the same transaction. A person has one open call; whoever presses
 * again, or somewhere else at the same moment, gets that one.
 */
@Injectable()
export class RaiseSos {
  constructor(
    private readonly work: UnitOfWork,
    private readonly persons: LinkedPersonQuery,
    private readonly alerts: Alerts,
    private readonly callDuty: CallDuty,
    private readonly view: SosViewQuery,
    private readonly audit: Audit,
  ) {}

  async execute(call: Call): Promise<Result<SosView, Refused>> {
    return this.work.decide<SosView, Refused>(async (tx) => {
      const { accountId, role } = tx.actor!;
      const whom =
        role === 'caregiver'
          ? await this.persons.visited(tx, accountId, call.olderPersonId)
          : await this.persons.of(tx, accountId, call.olderPersonId);
      if (!whom) return refuse({ code: 'common.not-found' });
      const id = await this.raiseOrJoin(tx, whom, call);
      return ok(await this.view.of(tx, id));
    });
  }

  private async raiseOrJoin(tx: Tx, whom: Whom, call: Call): Promise<string> {
    const { place, batteryPercent, pressedAt } = call;
    const raisedBy = tx.actor!.accountId;
    const alert = {
      ...{ id: newId(), raisedBy, place, batteryPercent },
      ...{ olderPersonId: whom.olderPersonId, townCode: whom.townCode, communityCode: whom.communityCode },
      pressedAt: pressedAt === null ? null : new Date(pressedAt),
    };
    const open = await this.add(tx, alert);
    if (open) return (await this.alerts.pressAgain(tx, open)).id;
    await this.audit.append(tx, 'emergency.sos-raised', alert.id, { olderPersonId: whom.olderPersonId });
    await this.callDuty.execute(tx, (await this.alerts.lock(tx, alert.id))!);
    return alert.id;
  }

  /** Undefined when it went in, else the one that is open already. It may end between the two looks; then it goes in. */
  private async add(tx: Tx, alert: NewAlert): Promise<Alert | undefined> {
    const key = alert.olderPersonId ?? alert.raisedBy;
    if (await this.alerts.add(tx, alert)) return undefined;
    const open = await this.alerts.lockOpen(tx, key);
    return open ?? this.add(tx, alert);
  }
}
