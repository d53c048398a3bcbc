import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type NewCareRequest, type SubmittedRequest } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { CONFIG, Database, isDuplicate, type Refusal, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { AskedRequest, type AskRefusal, type PreparedRequest } from '../asked-request.query';
import { cityDate } from '../domain/city-date';
import { CareRequests } from '../store/care-requests.store';
import { type NewRequest } from '../domain/new-request';
import { RequestDrafts } from '../store/request-drafts.store';
import { RequestNumbers } from '../store/request-numbers.store';

type Refused = AskRefusal | Refusal<'requests.stay-asked-already' | 'requests.sent-already'>;
const MOST_DRAWS = 5;

type Answer = Result<SubmittedRequest, Refused>;

/** Takes a request in: from this commit on it is never lost, and the draft that it was is gone. */
@Injectable()
export class SubmitRequest {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly asked: AskedRequest,
    private readonly requests: CareRequests,
    private readonly drafts: RequestDrafts,
    private readonly settings: Settings,
    private readonly numbers: RequestNumbers,
  ) {}

  async execute(asked: NewCareRequest): Promise<Answer> {
    const { value: rules } = await this.settings.get('dispatch.rules');
    try {
      return await this.work.decide((tx) => this.submit(tx, asked, rules.undoSeconds));
    } catch (error) {
      // The unique keys are the judges, not a look beforehand.
      if (isDuplicate(error, 'care_request_draft')) return this.sentAlready(asked.draftId!);
      if (isDuplicate(error) && asked.kind === 'residential')
        return refuse({ code: 'requests.stay-asked-already' });
      throw error;
    }
  }

  private async submit(tx: Tx, asked: NewCareRequest, undoSeconds: number): Promise<Answer> {
    const prepared = await this.asked.prepare(tx, tx.actor!.accountId, asked);
    if (!prepared.ok) return prepared;
    const request = await this.add(tx, prepared.value);
    if (asked.draftId !== undefined) await this.drafts.remove(tx, asked.draftId);
    return ok({
      id: request.id,
      number: request.number,
      state: 'submitted',
      undoUntil: new Date(request.submittedAt.getTime() + undoSeconds * 1000).toISOString(),
      serverNow: request.submittedAt.toISOString(),
    });
  }

  /** Adds the request under a number that nobody has. */
  private async add(tx: Tx, prepared: PreparedRequest): Promise<NewRequest> {
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

  /** The same draft was sent from another device: there it became the request that is shown now. */
  private async sentAlready(draftId: string): Promise<Answer> {
    const [request] = await this.database.query<{ id: string }>(
      'SELECT id FROM care_request WHERE draft_id = ?',
      [draftId],
    );
    return refuse({ code: 'requests.sent-already', details: request ? { requestId: request.id } : {} });
  }
}
