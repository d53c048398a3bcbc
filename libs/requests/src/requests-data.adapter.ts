import { Injectable } from '@nestjs/common';
import { type HeldRecord } from '@yilian/contracts';
import { heldRecord, PersonalDataHolder, type Tx } from '@yilian/platform';
import { ACTIVE } from './domain/care-request.machine';
import { RequestDrafts } from './store/request-drafts.store';
import { RequestsOfPerson } from './store/requests-of-person.store';

/** Answers for what requests keep about a person: what was asked or begun, when, and the words that came with it. */
@Injectable()
export class RequestsPersonalData extends PersonalDataHolder {
  static readonly COLUMNS = [
    'care_request.notes_sealed',
    'care_request.details_sealed',
    'request_draft.content_sealed',
  ];
  readonly section = 'requests';
  readonly columns = RequestsPersonalData.COLUMNS;

  constructor(
    private readonly requests: RequestsOfPerson,
    private readonly drafts: RequestDrafts,
  ) {
    super();
  }

  async copy(tx: Tx, olderPersonId: string): Promise<readonly HeldRecord[]> {
    const requests = await this.requests.ofPerson(tx, olderPersonId);
    const drafts = await this.drafts.ofPerson(tx, olderPersonId);
    return [
      ...requests.map((request) => heldRecord({ record: 'request', ...request })),
      ...drafts.map((draft) => heldRecord({ record: 'draft', ...draft })),
    ];
  }

  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await this.requests.erase(tx, olderPersonId);
    await this.drafts.erase(tx, olderPersonId);
  }

  /** A request that somebody still looks for, waits for or serves. */
  async isInUse(tx: Tx, olderPersonId: string): Promise<boolean> {
    return this.requests.hasAny(tx, olderPersonId, ACTIVE);
  }
}
