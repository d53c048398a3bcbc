import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type NotificationPreferences } from '@yilian/contracts';
import { CONFIG, type Tx } from '@yilian/platform';
import { type Notice } from '../domain/notice';
import { quietMinutes, type Wishes, waysOf } from '../domain/plan-deliveries';
import { isSosTemplate } from '../domain/sos-templates';
import { comesAtAnyHour } from '../domain/templates';
import { Deliveries } from '../store/deliveries.store';
import { MessageStore } from '../store/message.store';
import { PreferencesStore } from '../store/preferences.store';

const wishesOf = ({ phone, ...chosen }: NotificationPreferences): Wishes => ({
  ...chosen,
  hasPhone: phone !== null,
});

/**
 * Puts notices into inboxes and sets out the ways that their readers have chosen, in the transaction of the cause: nobody
 * hears of something that was rolled back. Quiet hours hold everything back but calls for help and meals that nobody received.
 */
@Injectable()
export class TellAll {
  private readonly clock: Intl.DateTimeFormat;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly messages: MessageStore,
    private readonly preferences: PreferencesStore,
    private readonly deliveries: Deliveries,
  ) {
    this.clock = new Intl.DateTimeFormat('en-GB', {
      ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: config.process.CITY_TIME_ZONE },
    });
  }

  async execute(tx: Tx, notices: readonly Notice[]): Promise<void> {
    if (notices.length === 0) return;
    const stored = await this.messages.add(tx, notices);
    const chosen = await this.preferences.of(
      tx,
      notices.map(({ accountId }) => accountId),
    );
    if (chosen.size === 0) return;
    const [row] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
    const planned = stored.flatMap(({ id: messageId, accountId, template }) => {
      const preferences = chosen.get(accountId);
      if (!preferences) return [];
      const wishes = wishesOf(preferences);
      const isUrgent = isSosTemplate(template) || comesAtAnyHour(template);
      const dueAt = isUrgent ? row!.now : this.afterQuiet(wishes, row!.now);
      return waysOf(wishes).map((way) => ({ messageId, accountId, way, dueAt }));
    });
    await this.deliveries.plan(tx, planned);
  }

  private afterQuiet(wishes: Wishes, now: Date): Date {
    const [hour = 0, minute = 0] = this.clock.format(now).split(':').map(Number);
    return new Date(now.getTime() + quietMinutes(wishes, hour * 60 + minute) * 60_000);
  }
}
