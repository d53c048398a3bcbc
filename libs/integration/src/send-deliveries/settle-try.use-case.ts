import { Injectable } from '@nestjs/common';
import { type SettingValue } from '@yilian/contracts';
import { type Tx, UnitOfWork } from '@yilian/platform';
import { nextWait } from '../domain/next-wait';
import { type ClaimedDelivery, HookDeliveries, type TryToKeep } from '../store/hook-deliveries.store';
import { type StoredWebhook, Webhooks } from '../store/webhooks.store';

type Rules = SettingValue<'integration.webhooks'>;

/** A try with what follows from it. */
export interface Tried extends TryToKeep {
  readonly ok: boolean;
  readonly restSeconds: number | null;
}

const HOUR_MS = 3_600_000;

/** Writes down how a try went, when the next one is, and whether the webhook goes on at all. */
@Injectable()
export class SettleTry {
  constructor(
    private readonly work: UnitOfWork,
    private readonly webhooks: Webhooks,
    private readonly deliveries: HookDeliveries,
  ) {}

  async execute(one: ClaimedDelivery, tried: Tried, rules: Rules): Promise<void> {
    await this.work.write(async (tx) => {
      const hook = await this.webhooks.lock(tx, one.webhookId);
      if (!hook) return;
      const settled = await this.deliveries.settle(tx, one, tried, nextOf(one, tried, rules));
      if (!settled) return;
      await this.webhooks.noteTry(tx, hook.id, tried.ok);
      if (tried.trouble === 'gone') await this.switchOff(tx, hook, 'gone');
      else if (!tried.ok && failsTooLong(hook, rules)) await this.switchOff(tx, hook, 'failing');
    });
  }

  private async switchOff(tx: Tx, { id, providerId, state }: StoredWebhook, reason: 'gone' | 'failing') {
    if (state === 'off') return;
    await this.webhooks.switchOff(tx, id, reason);
    await this.deliveries.giveUp(tx, id);
    tx.record('integration.webhook-off.v1', id, { webhookId: id, providerId });
  }
}

function nextOf({ tries }: ClaimedDelivery, { ok, trouble, restSeconds }: Tried, rules: Rules) {
  if (ok) return 'delivered';
  const againSeconds = trouble === 'gone' ? null : nextWait(tries, Math.random(), restSeconds, rules);
  return againSeconds === null ? 'failed' : { againSeconds };
}

const failsTooLong = ({ failingSince, now }: StoredWebhook, { offAfterHours }: Rules): boolean =>
  failingSince !== null && now.getTime() - failingSince.getTime() >= offAfterHours * HOUR_MS;
