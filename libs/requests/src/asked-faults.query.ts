import { Injectable } from '@nestjs/common';
import {
  askedBy,
  type DraftContent,
  type FieldError,
  type NewCareRequest,
  type ServiceKind,
} from '@yilian/contracts';
import { Database, fieldError, type Refusal } from '@yilian/platform';
import { AskedRequest, type AskRefusal } from './asked-request.query';
import { requestsProblems } from './requests.problems';

/** Says what would be wrong with sending something now: every fault at once, in the words of the submit. */
@Injectable()
export class AskedFaults {
  constructor(
    private readonly database: Database,
    private readonly asked: AskedRequest,
  ) {}

  async of(
    accountId: string,
    kind: ServiceKind,
    olderPersonId: string | null,
    content: DraftContent,
  ): Promise<readonly FieldError[]> {
    const parsed = askedBy(kind, olderPersonId, content);
    if (!parsed.success) return parsed.error.issues.map(fieldError);
    const prepared = await this.asked.prepare(this.database, accountId, parsed.data);
    if (!prepared.ok) return told(prepared.refusal);
    return (await this.hasStay(parsed.data)) ? told({ code: 'requests.stay-asked-already' }) : [];
  }

  private async hasStay({ kind, olderPersonId }: NewCareRequest): Promise<boolean> {
    if (kind !== 'residential') return false;
    const found = await this.database.query('SELECT 1 FROM care_request WHERE active_stay_of = ?', [
      olderPersonId,
    ]);
    return found.length > 0;
  }
}

/** A refusal of the whole is a fault of the person it is about. */
const told = ({
  code,
  fieldErrors,
}: AskRefusal | Refusal<'requests.stay-asked-already'>): readonly FieldError[] =>
  fieldErrors ?? [{ pointer: '/olderPersonId', message: requestsProblems[code].userMessage }];
