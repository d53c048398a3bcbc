import { Injectable } from '@nestjs/common';
import { type HeldRecord } from '@yilian/contracts';
import { FileStore, heldRecord, PersonalDataHolder, type Tx } from '@yilian/platform';
import { Complaints } from './store/complaint.store';
import { Reviews } from './store/review.store';

/** Answers for what reviews and complaints keep about a person: words and photos. Stars stay, they name nobody. */
@Injectable()
export class QualityPersonalData extends PersonalDataHolder {
  static readonly COLUMNS = [
    ...['review.words_sealed', 'review_reply.words_sealed'],
    ...['complaint.words_sealed', 'complaint_event.words_sealed'],
  ];
  readonly section = 'quality';
  readonly columns = QualityPersonalData.COLUMNS;

  constructor(
    private readonly reviews: Reviews,
    private readonly complaints: Complaints,
    private readonly files: FileStore,
  ) {
    super();
  }

  async copy(tx: Tx, olderPersonId: string): Promise<readonly HeldRecord[]> {
    const reviews = await this.reviews.ofPerson(tx, olderPersonId);
    const complaints = await this.complaints.ofPerson(tx, olderPersonId);
    return [
      ...reviews.map((review) => heldRecord({ record: 'review', ...review })),
      ...complaints.map((complaint) => heldRecord({ record: 'complaint', ...complaint })),
    ];
  }

  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    // The photos first: a row never names one less than there are, and looking for one that is gone finds nothing.
    for (const file of await this.reviews.photosOf(tx, olderPersonId)) await this.files.remove(file);
    await this.reviews.erase(tx, olderPersonId);
    await this.complaints.erase(tx, olderPersonId);
  }

  /** A complaint that somebody still has to answer. */
  async isInUse(tx: Tx, olderPersonId: string): Promise<boolean> {
    return this.complaints.hasOpen(tx, olderPersonId);
  }
}
