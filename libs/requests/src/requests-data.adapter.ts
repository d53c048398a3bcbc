import { Injectable } from '@nestjs/common';
import { type CopiedPart, FileStore, heldRecord, PagedDataHolder, type Tx } from '@yilian/platform';
import { ACTIVE } from './domain/care-request.machine';
import { OrdersOfPerson } from './store/orders-of-person.store';
import { RequestDrafts } from './store/request-drafts.store';
import { RequestsOfPerson } from './store/requests-of-person.store';
import { StayApplications } from './store/stay-applications.store';
import { StayPapers } from './store/stay-papers.store';

const AT_ONCE = 100;

/** Answers for what requests keep about a person: what was asked or begun, when, and the words that came with it. */
@Injectable()
export class RequestsPersonalData extends PagedDataHolder {
  static readonly COLUMNS = [
    'care_request.notes_sealed',
    'care_request.details_sealed',
    'request_draft.content_sealed',
    'stay_application.guardian_sealed',
    'standing_order_terms.content_sealed',
  ];
  readonly section = 'requests';
  readonly columns = RequestsPersonalData.COLUMNS;

  constructor(
    private readonly requests: RequestsOfPerson,
    private readonly drafts: RequestDrafts,
    private readonly applications: StayApplications,
    private readonly papers: StayPapers,
    private readonly files: FileStore,
    private readonly orders: OrdersOfPerson,
  ) {
    super();
  }

  /** Requests a hundred at a time; drafts, of which there are few, after the last of them. */
  async copyPart(tx: Tx, olderPersonId: string, after: string | null): Promise<CopiedPart> {
    const page = { after: after ?? '', limit: AT_ONCE };
    const requests = await this.requests.ofPerson(tx, olderPersonId, page);
    const records = requests.map((request) => heldRecord({ record: 'request', ...request }));
    if (requests.length === AT_ONCE) return { records, next: requests.at(-1)!.id };
    const drafts = await this.drafts.ofPerson(tx, olderPersonId);
    const applications = await this.applications.ofPerson(tx, olderPersonId);
    const papers = await this.papers.ofPerson(tx, olderPersonId);
    const orders = await this.orders.ofPerson(tx, olderPersonId);
    const rest = [
      ...orders.map((order) => heldRecord({ record: 'standing_order', ...order })),
      ...drafts.map((draft) => heldRecord({ record: 'draft', ...draft })),
      ...applications.map((application) => heldRecord({ record: 'stay application', ...application })),
      ...papers.map(({ kind, state, type, bytes, addedAt }) =>
        heldRecord({ record: 'paper', kind, state, type, bytes, addedAt }),
      ),
    ];
    return { records: [...records, ...rest], next: null };
  }

  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await this.requests.erase(tx, olderPersonId);
    await this.drafts.erase(tx, olderPersonId);
    await this.applications.erase(tx, olderPersonId);
    // The files first: a row never names one less than there are, and looking for one that is gone finds nothing.
    for (const { id, file } of await this.papers.ofPerson(tx, olderPersonId)) {
      if (file !== null) await this.files.remove(file);
      await this.papers.remove(tx, id);
    }
    await this.orders.erase(tx, olderPersonId);
  }

  /** A request that somebody still looks for, waits for or serves, or an order that goes on making them. */
  async isInUse(tx: Tx, olderPersonId: string): Promise<boolean> {
    const isAsked = await this.requests.hasAny(tx, olderPersonId, ACTIVE);
    return isAsked || (await this.orders.hasActive(tx, olderPersonId));
  }
}
