import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type SubmittedRequest } from '@yilian/contracts';
import { CONFIG, isDuplicate, type Tx } from '@yilian/platform';
import { type PreparedRequest } from './asked-request.query';
import { cityDate } from './domain/city-date';
import { type NewRequest } from './domain/new-request';
import { CareRequests } from './store/care-requests.store';
import { RequestNumbers } from './store/request-numbers.store';

const MOST_DRAWS = 5;

/** Takes a prepared request in under a number that nobody has: sent by a family, or a day of a standing order. */
@Injectable()
export class TakeIn {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly requests: CareRequests,
    private readonly numbers: RequestNumbers,
  ) {}

  async execute(tx: Tx, prepared: PreparedRequest): Promise<NewRequest> {
    const date = cityDate(prepared.submittedAt, this.config.process.CITY_TIME_ZONE);
    for (let draws = 1; ; draws += 1) {
      const request = { ...prepared, number: this.numbers.draw(date) };
      try {
        await this.requests.add(tx, request);
        return request;
      } catch (error) {
        const clash = isDuplicate(error) && (await this.requests.hasNumber(tx, request.number));
        if (!clash || draws === MOST_DRAWS) throw error;
      }
    }
  }
}

/** What the asker is told. */
export const receiptOf = (
  { id, number, submittedAt }: NewRequest,
  undoSeconds: number,
): SubmittedRequest => ({
  ...{ id, number, state: 'submitted' },
  undoUntil: new Date(submittedAt.getTime() + undoSeconds * 1000).toISOString(),
  serverNow: submittedAt.toISOString(),
});
