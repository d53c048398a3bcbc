import { Injectable } from '@nestjs/common';
import { type HookReplayed } from '@yilian/contracts';
import { ok, refuse } from '@yilian/kernel';
import { Audit, type Tx, UnitOfWork } from '@yilian/platform';
import { type Answer } from '../integration.problems';
import { HookDeliveries } from '../store/hook-deliveries.store';
import { Webhooks } from '../store/webhooks.store';

type Replayed = Answer<HookReplayed, 'common.not-found' | 'integration.switched-off'>;

/** Sends again what was sent before, under the same id: a receiver that has it already knows it. */
@Injectable()
export class ReplayDeliveries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly webhooks: Webhooks,
    private readonly deliveries: HookDeliveries,
    private readonly audit: Audit,
  ) {}

  async one(id: string, deliveryId: string): Promise<Replayed> {
    return this.replay(id, async (tx) => ((await this.deliveries.again(tx, id, deliveryId)) ? 1 : undefined));
  }

  async failedSince(id: string, since: string): Promise<Replayed> {
    return this.replay(id, async (tx) => this.deliveries.failedAgain(tx, id, new Date(since)));
  }

  private async replay(id: string, again: (tx: Tx) => Promise<number | undefined>): Promise<Replayed> {
    return this.work.decide(async (tx): Promise<Replayed> => {
      const hook = await this.webhooks.lock(tx, id, tx.actor?.providerId ?? '');
      // Nobody would send it: what waits has a next step.
      if (hook?.state === 'off') return refuse({ code: 'integration.switched-off' });
      const count = hook && (await again(tx));
      if (count === undefined) return refuse({ code: 'common.not-found' });
      await this.audit.append(tx, 'integration.deliveries-replayed', id, { count });
      return ok({ count });
    });
  }
}
