import { Injectable } from '@nestjs/common';
import { KeptUnits } from '@yilian/capacity';
import { type HoldView } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Refusal, Settings, UnitOfWork } from '@yilian/platform';
import { FamilyHolds } from '../store/family-holds.store';
import { providerOf } from '../store/provider-name.query';

type Refused = Refusal<'common.not-found' | 'dispatch.hold-over' | 'dispatch.no-more-time'>;

/** More time for whoever needs it, by one press and many times (WCAG 2.2.1). */
@Injectable()
export class ExtendHold {
  constructor(
    private readonly work: UnitOfWork,
    private readonly kept: KeptUnits,
    private readonly familyHolds: FamilyHolds,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  async execute(id: string): Promise<Result<HoldView, Refused>> {
    const { value: rules } = await this.settings.get('dispatch.holds');
    return this.work.decide<HoldView, Refused>(async (tx) => {
      const hold = await this.familyHolds.lockOwn(tx, id);
      if (!hold) return refuse({ code: 'common.not-found' });
      if (!(await this.familyHolds.countExtension(tx, id, rules.extensions)))
        return refuse({ code: 'dispatch.no-more-time' });
      const untilAt = await this.kept.extend(tx, id, rules.extensionSeconds);
      if (!untilAt) return refuse({ code: 'dispatch.hold-over' });
      await this.audit.append(tx, 'dispatch.hold-extended', id);
      const [clock] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
      return ok({
        id,
        serviceId: hold.serviceId,
        provider: await providerOf(tx, hold.serviceId),
        expiresAt: untilAt.toISOString(),
        extensionsLeft: rules.extensions - hold.extensions - 1,
        extendBy: rules.extensionSeconds,
        serverNow: clock!.now.toISOString(),
      });
    });
  }
}
