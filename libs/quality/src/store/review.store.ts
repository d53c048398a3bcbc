import { Injectable } from '@nestjs/common';
import { type HideReason, type NewReview, type PhotoType, type ReviewState } from '@yilian/contracts';
import { FieldCipher, type Tx } from '@yilian/platform';

/** Whose review of what; the same for a review and its corrections. */
export interface ReviewSubject {
  readonly requestId: string;
  readonly providerId: string;
  readonly serviceId: string;
  readonly olderPersonId: string;
}

/** A review as it was locked. */
export interface LockedReview extends ReviewSubject {
  readonly id: string;
  readonly threadId: string;
  readonly state: ReviewState;
  readonly source: NewReview['source'];
  readonly createdAt: Date;
  /** When the first of its thread was written. */
  readonly writtenAt: Date;
  readonly photoFile: string | null;
  readonly photoType: PhotoType | null;
  readonly now: Date;
}

const LOCKED = `SELECT review.id, review.thread_id AS threadId, review.state, review.source, review.request_id AS requestId,
       review.provider_id AS providerId, review.service_id AS serviceId, review.older_person_id AS olderPersonId,
       review.created_at AS createdAt, review.photo_file AS photoFile, review.photo_type AS photoType,
       (SELECT first.created_at FROM review AS first WHERE first.id = review.thread_id) AS writtenAt, now(3) AS now
  FROM review WHERE review.id = ? FOR UPDATE`;

/** The only writer of reviews and replies. */
@Injectable()
export class Reviews {
  constructor(private readonly cipher: FieldCipher) {}

  async lock(tx: Tx, id: string): Promise<LockedReview | undefined> {
    const [row] = await tx.query<LockedReview>(LOCKED, [id]);
    return row;
  }

  /** Writes a review, or with `replaced` its correction. @throws 1062 when the booking has a review, or it a correction. */
  async add(
    tx: Tx,
    id: string,
    about: ReviewSubject,
    said: NewReview,
    replaced?: LockedReview,
  ): Promise<void> {
    const { overall, parts, source } = said;
    await tx.execute(
      `INSERT INTO review (id, thread_id, replaces_id, request_id, provider_id, service_id, older_person_id, author_id,
         source, overall, safety, care, staff, surroundings_and_food, words_sealed, photo_file, photo_type)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[id, replaced?.threadId ?? id, replaced?.id ?? null],
        ...[about.requestId, about.providerId, about.serviceId, about.olderPersonId, tx.actor!.accountId],
        ...[source, overall, parts.safety, parts.care, parts.staff, parts.surroundings_and_food],
        said.words === '' ? null : this.cipher.seal(`review.words.${id}`, said.words),
        ...[replaced?.photoFile ?? null, replaced?.photoType ?? null],
      ],
    );
    this.tell(tx, about.providerId);
  }

  /** Leaves `shown` for good. False when it had left it already. */
  async end(
    tx: Tx,
    { id, providerId }: Pick<LockedReview, 'id' | 'providerId'>,
    to: Exclude<ReviewState, 'shown'>,
    reason: HideReason | null = null,
  ): Promise<boolean> {
    const ended = await tx.execute(
      "UPDATE review SET state = ?, hidden_reason = ? WHERE id = ? AND state = 'shown'",
      [to, reason, id],
    );
    this.tell(tx, providerId);
    return ended > 0;
  }

  async setPhoto(tx: Tx, id: string, file: string | null, type: PhotoType | null): Promise<void> {
    await tx.execute('UPDATE review SET photo_file = ?, photo_type = ? WHERE id = ?', [file, type, id]);
  }

  /** @throws 1062 when the provider has replied already. */
  async reply(tx: Tx, { threadId, providerId }: LockedReview, words: string): Promise<void> {
    await tx.execute(
      'INSERT INTO review_reply (thread_id, provider_id, author_id, words_sealed) VALUES (?, ?, ?, ?)',
      [threadId, providerId, tx.actor!.accountId, this.cipher.seal(`review_reply.words.${threadId}`, words)],
    );
    this.tell(tx, providerId);
  }

  /** All that was said about bookings of a person, oldest first. */
  async ofPerson(tx: Tx, olderPersonId: string): Promise<readonly object[]> {
    const rows = await tx.query<{ id: string; words_sealed: string | null }>(
      `SELECT id, state, overall, safety, care, staff, surroundings_and_food, words_sealed, created_at
         FROM review WHERE older_person_id = ? ORDER BY created_at, id`,
      [olderPersonId],
    );
    return rows.map(({ id, words_sealed: sealed, ...review }) => ({
      ...review,
      words: sealed === null ? null : this.cipher.open(`review.words.${id}`, sealed),
    }));
  }

  /** Names of the photo files of a person's reviews. */
  async photosOf(tx: Tx, olderPersonId: string): Promise<string[]> {
    const rows = await tx.query<{ photo_file: string }>(
      'SELECT DISTINCT photo_file FROM review WHERE older_person_id = ? AND photo_file IS NOT NULL',
      [olderPersonId],
    );
    return rows.map(({ photo_file: file }) => file);
  }

  /** Takes words, photos and replies away; the stars stay. */
  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await tx.execute(
      `DELETE FROM review_reply WHERE thread_id IN (SELECT thread_id FROM review WHERE older_person_id = ?)`,
      [olderPersonId],
    );
    await tx.execute(
      'UPDATE review SET words_sealed = NULL, photo_file = NULL, photo_type = NULL WHERE older_person_id = ?',
      [olderPersonId],
    );
  }

  private tell(tx: Tx, providerId: string): void {
    tx.record('quality.reviews-changed.v1', providerId, { providerId });
  }
}
