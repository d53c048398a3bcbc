import { Injectable } from '@nestjs/common';
import { type NewCareRequest, type SubmittedRequest } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Database, isDuplicate, type Refusal, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { AskedRequest, type AskRefusal } from '../asked-request.query';
import { RequestDrafts } from '../store/request-drafts.store';
import { receiptOf, TakeIn } from '../take-in.use-case';

type Refused = AskRefusal | Refusal<'requests.stay-asked-already' | 'requests.sent-already'>;

type Answer = Result<SubmittedRequest, Refused>;

/** Takes a request in: from this commit on it is never lost, and the draft that it was is gone. */
@Injectable()
export class SubmitRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly asked: AskedRequest,
    private readonly takeIn: TakeIn,
    private readonly drafts: RequestDrafts,
    private readonly settings: Settings,
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
    const request = await this.takeIn.execute(tx, prepared.value);
    if (asked.draftId !== undefined) await this.drafts.remove(tx, asked.draftId);
    return ok(receiptOf(request, undoSeconds));
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
