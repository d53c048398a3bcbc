import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type SettingValue } from '@yilian/contracts';
import { FieldCipher, LOGGER, Schedule, Settings, UnitOfWork } from '@yilian/platform';
import { type Logger } from 'pino';
import { Receiver } from '../receiver.adapter';
import { SettleTry } from './settle-try.use-case';
import { SignHook } from '../steps/sign-hook.use-case';
import { answerAt, type ClaimedDelivery, HookDeliveries } from '../store/hook-deliveries.store';

type Rules = SettingValue<'integration.webhooks'>;

/** So much longer than a try may last it stays in the hands of who tries, in case they were killed. */
const LEASE_BEYOND_MS = 20_000;

/**
 * Sends what is due. It looks into MySQL, so an emptied Redis delays nothing. Each try runs by itself, a few at once for one
 * webhook: a slow receiver keeps nobody waiting but itself.
 */
@Injectable()
export class SendDeliveries extends Schedule implements OnModuleDestroy {
  readonly name = 'integration.send-deliveries';
  readonly everyMs = 500;
  private readonly underWay = new Set<Promise<void>>();
  private readonly end = new AbortController();

  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly work: UnitOfWork,
    private readonly deliveries: HookDeliveries,
    private readonly receiver: Receiver,
    private readonly signHook: SignHook,
    private readonly settleTry: SettleTry,
    private readonly cipher: FieldCipher,
    private readonly settings: Settings,
  ) {
    super();
  }

  async run(): Promise<void> {
    const { value: rules } = await this.settings.get('integration.webhooks');
    const leaseMs = rules.limitSeconds * 1000 + LEASE_BEYOND_MS;
    const claimed = await this.work.write(async (tx) => this.deliveries.claim(tx, rules, leaseMs));
    for (const one of claimed) {
      const sent = this.send(one, rules).catch((error: unknown) => {
        this.logger.warn(
          { deliveryId: one.id, error },
          'integration: a try of a webhook was not written down',
        );
      });
      this.underWay.add(sent);
      void sent.then(() => this.underWay.delete(sent));
    }
  }

  /** Tries that are under way are cut off: whoever takes them over sends them under the same id. */
  async onModuleDestroy(): Promise<void> {
    this.end.abort();
    await Promise.allSettled(this.underWay);
  }

  private async send(one: ClaimedDelivery, rules: Rules): Promise<void> {
    const hook = this.signHook.execute(
      {
        ...{ id: one.id, webhookId: one.webhookId, type: one.kind, at: one.happenedAt },
        ...{ sequence: one.sequence, data: JSON.parse(one.data) as unknown },
      },
      one,
    );
    const limits = { limitMs: rules.limitSeconds * 1000, stop: this.end.signal };
    const { answerStart, ...tried } = await this.receiver.send({ ...hook, ...limits });
    if (this.end.signal.aborted && !tried.ok) return;
    const answerSealed = answerStart === null ? null : this.cipher.seal(answerAt(one.id), answerStart);
    await this.settleTry.execute(one, { ...tried, answerSealed }, rules);
  }
}
