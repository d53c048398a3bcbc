import { Injectable } from '@nestjs/common';
import { type DeclinedOffer, type DeclineReason } from '@yilian/contracts';
import { type Result } from '@yilian/kernel';
import { UnitOfWork } from '@yilian/platform';
import { Answers, type DeclineRefusal } from '../steps/answers.use-case';

/** A provider says no at its desk, with a reason. */
@Injectable()
export class DeclineOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly answers: Answers,
  ) {}

  async execute(offerId: string, reason: DeclineReason): Promise<Result<DeclinedOffer, DeclineRefusal>> {
    return this.work.decide<DeclinedOffer, DeclineRefusal>(async (tx) =>
      this.answers.decline(tx, offerId, reason, { way: 'desk' }),
    );
  }
}
