import { Inject, Injectable } from '@nestjs/common';
import { type NotificationPreferences } from '@yilian/contracts';
import { refuse } from '@yilian/kernel';
import { Database, LOGGER, Schedule, UnitOfWork } from '@yilian/platform';
import { type Logger } from 'pino';
import { anyTextOf, pathOf } from '../domain/any-text';
import { isSosTemplate } from '../domain/sos-templates';
import { type Claimed, Deliveries } from '../store/deliveries.store';
import { PreferencesStore } from '../store/preferences.store';
import { type Carried, SmsPort, WebPushPort } from '../ways.port';

const AT_ONCE = 50;

/**
 * Carries messages to their readers. It looks into MySQL, so an emptied Redis delays nothing; what a killed process had in
 * its hands is tried again after its lease, under the same key.
 */
@Injectable()
export class DeliverMessages extends Schedule {
  readonly name = 'notifications.deliver';
  readonly everyMs = 1_000;

  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly deliveries: Deliveries,
    private readonly preferences: PreferencesStore,
    private readonly sms: SmsPort,
    private readonly webPush: WebPushPort,
  ) {
    super();
  }

  async run(): Promise<void> {
    const claimed = await this.work.write(async (tx) => this.deliveries.claim(tx, AT_ONCE));
    const chosen = await this.preferences.of(
      this.database,
      claimed.map(({ accountId }) => accountId),
    );
    await Promise.all(claimed.map(async (one) => this.deliver(one, chosen.get(one.accountId))));
  }

  private async deliver(one: Claimed, chosen: NotificationPreferences | undefined): Promise<void> {
    const carried = await this.carry(one, chosen).catch((error: unknown) => {
      this.logger.warn({ deliveryId: one.id, error }, 'notifications: a way failed');
      return refuse({ code: 'failed', isFinal: false });
    });
    await this.work.write(async (tx) =>
      carried.ok
        ? this.deliveries.sent(tx, one.id)
        : this.deliveries.failed(tx, one, carried.refusal.code, carried.refusal.isFinal),
    );
  }

  /** What its reader has given up meanwhile is not sent. */
  private async carry(one: Claimed, chosen: NotificationPreferences | undefined): Promise<Carried> {
    const text = anyTextOf(one)[chosen?.language ?? 'zh'];
    const path = pathOf(one.template, one.requestId);
    const isUrgent = isSosTemplate(one.template);
    const message = { key: one.id, accountId: one.accountId, text, path, isUrgent };
    if (one.way === 'web_push' && chosen?.webPush) return this.webPush.sendPush(message);
    if (one.way === 'sms' && chosen?.sms && chosen.phone !== null) {
      return this.sms.sendSms({ ...message, phone: chosen.phone });
    }
    return refuse({ code: 'given-up', isFinal: true });
  }
}
