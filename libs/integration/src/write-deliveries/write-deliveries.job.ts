import { Injectable } from '@nestjs/common';
import { channel } from '@yilian/contracts';
import { ChannelLogQuery, Schedule, UnitOfWork } from '@yilian/platform';
import { hookEvent } from '../domain/hook-event';
import { type EventToDeliver, HookDeliveries } from '../store/hook-deliveries.store';
import { Webhooks } from '../store/webhooks.store';

const WEBHOOKS_AT_ONCE = 200;
const EVENTS_AT_ONCE = 500;

/**
 * Reads the numbered channels of providers who have webhooks, from where each webhook stands, and writes a delivery for every
 * event that it wants. The relay wrote those numbers in the transaction of its reaction, without gaps, so nothing is missed;
 * the number is unique for each webhook, so nothing is written twice. Providers without webhooks cost nothing.
 */
@Injectable()
export class WriteDeliveries extends Schedule {
  readonly name = 'integration.write-deliveries';
  readonly everyMs = 500;

  constructor(
    private readonly work: UnitOfWork,
    private readonly log: ChannelLogQuery,
    private readonly webhooks: Webhooks,
    private readonly deliveries: HookDeliveries,
  ) {
    super();
  }

  async run(): Promise<void> {
    for (const id of await this.webhooks.behind(WEBHOOKS_AT_ONCE)) await this.readOn(id);
  }

  /** One webhook, one step forward: deliveries and the new place in one transaction. */
  async readOn(id: string): Promise<void> {
    await this.work.write(async (tx) => {
      const hook = await this.webhooks.lock(tx, id);
      if (hook?.state !== 'active') return;
      const told = await this.log.after(channel.provider(hook.providerId), hook.readUpTo, EVENTS_AT_ONCE);
      let sequence = hook.lastSequence;
      const events = told.flatMap(({ seq, type, payload, at }): EventToDeliver[] => {
        const event = hookEvent(type, payload);
        if (!event || !hook.kinds.includes(event.kind)) return [];
        sequence += 1;
        return [{ ...event, channelSeq: seq, sequence, at }];
      });
      await this.deliveries.add(tx, id, events);
      const last = told.at(-1);
      if (last) await this.webhooks.noteRead(tx, id, last.seq, sequence);
    });
  }
}
