import { Injectable } from '@nestjs/common';
import { type HookTry } from '@yilian/contracts';
import { newId, ok, refuse } from '@yilian/kernel';
import { Settings, UnitOfWork } from '@yilian/platform';
import { type Answer } from '../integration.problems';
import { Receiver } from '../receiver.adapter';
import { SignHook } from '../steps/sign-hook.use-case';
import { type StoredWebhook, Webhooks } from '../store/webhooks.store';

type Code = 'common.not-found' | 'integration.just-tested';

/** Nobody tests faster, and nobody makes the platform knock at a stranger's door faster. */
const PAUSE_SECONDS = 3;

/** Sends a ping at once and tells what came of it, whatever state the webhook is in. It is not kept and not repeated. */
@Injectable()
export class TestWebhook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly webhooks: Webhooks,
    private readonly receiver: Receiver,
    private readonly signHook: SignHook,
    private readonly settings: Settings,
  ) {}

  async execute(id: string): Promise<Answer<HookTry, Code>> {
    const claimed = await this.work.decide(async (tx): Promise<Answer<StoredWebhook, Code>> => {
      const hook = await this.webhooks.lock(tx, id, tx.actor?.providerId ?? '');
      if (!hook) return refuse({ code: 'common.not-found' });
      const isMine = await this.webhooks.claimTest(tx, id, PAUSE_SECONDS);
      return isMine ? ok(hook) : refuse({ code: 'integration.just-tested' });
    });
    if (!claimed.ok) return claimed;
    const { now, oldSecretUntil, ...hook } = claimed.value;
    const oldSecretSealed = oldSecretUntil !== null && oldSecretUntil > now ? hook.oldSecretSealed : null;
    const ping = { id: newId(), webhookId: id, type: 'ping', at: now, sequence: null, data: {} };
    const { limitSeconds } = (await this.settings.get('integration.webhooks')).value;
    const signed = this.signHook.execute(ping, { ...hook, oldSecretSealed });
    const {
      ok: isGood,
      status,
      trouble,
      ms,
      answerStart,
    } = await this.receiver.send({
      ...signed,
      limitMs: limitSeconds * 1000,
    });
    return ok({ ok: isGood, status, trouble, ms, answerStart });
  }
}
