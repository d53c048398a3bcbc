import { Injectable } from '@nestjs/common';
import { type AnswerWays, type AnswerWaysChoice } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import {
  Audit,
  Database,
  FieldCipher,
  type Reader,
  type Refusal,
  RequestContext,
  UnitOfWork,
} from '@yilian/platform';
import { numberAt } from '../domain/number-at';
import { AnswersBeside } from '../steps/answers-beside.use-case';
import { AnswerWaysStore } from '../store/answer-ways.store';
import { scopedService } from '../store/own-service.query';

type Missing = Refusal<'common.not-found'>;

/** A small provider chooses how it is asked beside its desk. */
@Injectable()
export class ChooseWays {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly context: RequestContext,
    private readonly cipher: FieldCipher,
    private readonly ways: AnswerWaysStore,
    private readonly beside: AnswersBeside,
    private readonly audit: Audit,
  ) {}

  async show(serviceId: string): Promise<Result<AnswerWays, Missing>> {
    const service = await scopedService(this.database, this.context.principal, serviceId);
    return service ? ok(await this.waysOf(this.database, serviceId)) : refuse({ code: 'common.not-found' });
  }

  async execute(serviceId: string, choice: AnswerWaysChoice): Promise<Result<AnswerWays, Missing>> {
    return this.work.decide<AnswerWays, Missing>(async (tx) => {
      const service = await scopedService(tx, tx.actor, serviceId);
      if (!service) return refuse({ code: 'common.not-found' });
      const { sms, phone, number } = choice;
      await tx.execute(
        `INSERT INTO answer_way (service_id, sms, phone, number_sealed) VALUES (?, ?, ?, ?)
          ON DUPLICATE KEY UPDATE sms = VALUES(sms), phone = VALUES(phone), number_sealed = VALUES(number_sealed),
            changed_at = now(3)`,
        [serviceId, sms, phone, number && this.cipher.seal(numberAt(serviceId), number)],
      );
      await this.beside.refresh(tx, serviceId);
      await this.audit.append(tx, 'answering.ways-chosen', serviceId, { sms, phone });
      return ok(await this.waysOf(tx, serviceId));
    });
  }

  private async waysOf(reader: Reader, serviceId: string): Promise<AnswerWays> {
    const [ways] = await this.ways.of(reader, [serviceId]);
    return ways!;
  }
}
