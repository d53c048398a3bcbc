import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { clockText, localDate, refuse } from '@yilian/kernel';
import { CONFIG, FieldCipher, LOGGER, Schedule, Settings, UnitOfWork } from '@yilian/platform';
import { type Logger } from 'pino';
import { type Asked, AskPort } from '../ask.port';
import { callText, linkText } from '../domain/ask-texts';
import { numberAt } from '../domain/number-at';
import { AskedBeside, type ClaimedAsking } from '../store/asked-beside.store';

const AT_ONCE = 20;

/**
 * Writes to and calls those who are asked beside the desk. It looks into MySQL, so an emptied Redis delays nothing; what a
 * killed process had in its hands is tried again under the same key and with the same link.
 */
@Injectable()
export class SendAskings extends Schedule {
  readonly name = 'answering.send-askings';
  readonly everyMs = 1_000;

  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly asked: AskedBeside,
    private readonly port: AskPort,
    private readonly cipher: FieldCipher,
    private readonly settings: Settings,
  ) {
    super();
  }

  async run(): Promise<void> {
    const { value: rules } = await this.settings.get('answering.rules');
    const claimed = await this.work.write(async (tx) => this.asked.claim(tx, AT_ONCE, rules.askAgainSeconds));
    await Promise.all(claimed.map(async (one) => this.send(one, rules.askAttempts)));
  }

  private async send(one: ClaimedAsking, attempts: number): Promise<void> {
    const sent = await this.ask(one).catch((error: unknown) => {
      this.logger.warn({ askedId: one.id, error }, 'answering: asking beside the desk failed');
      return refuse({ code: 'failed', isFinal: false });
    });
    if (sent.ok) await this.work.write(async (tx) => this.asked.settle(tx, one.id, 'sent'));
    else if (sent.refusal.isFinal || one.attempts >= attempts)
      await this.work.write(async (tx) => this.asked.settle(tx, one.id, 'failed'));
  }

  private async ask({ id, serviceId, way, kind, expiresAt, numberSealed }: ClaimedAsking): Promise<Asked> {
    if (numberSealed === null) return refuse({ code: 'given-up', isFinal: true });
    const number = this.cipher.open(numberAt(serviceId), numberSealed);
    const until = this.clock(expiresAt);
    if (way === 'phone') return this.port.call({ key: id, number, text: callText(kind, until) });
    const path = `/answer/${this.asked.token(id)}`;
    return this.port.write({ key: id, number, text: linkText(kind, until), path });
  }

  private clock(at: Date): string {
    const zone = this.config.process.CITY_TIME_ZONE;
    const date = localDate(at.getTime(), zone);
    return `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日 ${clockText(at.getTime(), zone)}`;
  }
}
