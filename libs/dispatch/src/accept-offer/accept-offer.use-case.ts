import { type AcceptedOffer, type AssignmentChoice } from '@yilian/contracts';
import { Injectable } from '@nestjs/common';
import { type Result } from '@yilian/kernel';
import { UnitOfWork } from '@yilian/platform';
import { type AcceptRefusal, Answers } from '../steps/answers.use-case';

/** A provider says yes at its desk, if it likes with another of its own beds or caregivers than the one that is kept. */
@Injectable()
export class AcceptOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly answers: Answers,
  ) {}

  async execute(offerId: string, choice?: AssignmentChoice): Promise<Result<AcceptedOffer, AcceptRefusal>> {
    return this.work.decide<AcceptedOffer, AcceptRefusal>(async (tx) =>
      this.answers.accept(tx, offerId, { way: 'desk', choice }),
    );
  }
}
