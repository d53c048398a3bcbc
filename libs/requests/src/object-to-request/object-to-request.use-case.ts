import { Injectable } from '@nestjs/common';
import { type LockedRequest, type MadeObjection, type RequestObjections } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { isOwnWord, Objections, outcomeOfNo, PersonScope, voiceOf } from '@yilian/people';
import { Audit, type Principal, type Refusal, type Tx, UnitOfWork } from '@yilian/platform';
import { CareRequests } from '../store/care-requests.store';
import { RequestsOfPerson } from '../store/requests-of-person.store';

type Refused = Refusal<'common.not-found' | 'requests.cannot-object'>;

/** The older person says no to what others asked for: taken back before anybody accepted, else raised to officers. */
@Injectable()
export class ObjectToRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: CareRequests,
    private readonly ofPerson: RequestsOfPerson,
    private readonly scope: PersonScope,
    private readonly objections: Objections,
    private readonly audit: Audit,
  ) {}

  async execute(caller: Principal, id: string, words: string): Promise<Result<MadeObjection, Refused>> {
    return this.work.decide<MadeObjection, Refused>(async (tx) => {
      const [request] = await this.requests.lock(tx, [id]);
      const standing = request && (await this.scope.standing(tx, caller.accountId, request.olderPersonId));
      const way = standing ? voiceOf(standing) : null;
      if (!request || way === null || !isOwnWord(way)) return refuse({ code: 'common.not-found' });
      const outcome = outcomeOfNo(request.state);
      if (outcome === null) return refuse({ code: 'requests.cannot-object' });
      const { olderPersonId, townCode } = request;
      const said = { olderPersonId, townCode, requestId: id, accountId: null, words, way, outcome };
      const objectionId = await this.objections.add(tx, said);
      if (outcome === 'cancelled') await this.takeBack(tx, request);
      else tx.record('people.objection-raised.v1', id, { olderPersonId, requestId: id, townCode });
      await this.audit.append(tx, 'requests.objected', id, { outcome, way });
      return ok({ id: objectionId, outcome });
    });
  }

  /** What was said against a request. Its words go to the older person, to whom they were said, and to who sees in full. */
  async show(caller: Principal, id: string): Promise<Result<RequestObjections, Refused>> {
    return this.work.decide<RequestObjections, Refused>(async (tx) => {
      const olderPersonId = await this.ofPerson.personOf(tx, id);
      const allowed = olderPersonId !== undefined && (await this.scope.mayFollow(caller, olderPersonId));
      if (!allowed) return refuse({ code: 'common.not-found' });
      const standing = await this.scope.standing(tx, caller.accountId, olderPersonId);
      const way = standing ? voiceOf(standing) : null;
      const items = await this.objections.ofRequest(tx, id);
      return ok({ maySayNo: way !== null && isOwnWord(way), items });
    });
  }

  private async takeBack(tx: Tx, request: LockedRequest): Promise<void> {
    await this.requests.move(tx, [{ request, event: 'cancel', reason: 'older_person_disagrees' }]);
  }
}
