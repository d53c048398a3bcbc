import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type PublicReview, type ReviewState } from '@yilian/contracts';
import { CONFIG, Database, FieldCipher } from '@yilian/platform';
import { localDate } from '@yilian/providers';

interface Raw {
  readonly id: string;
  readonly thread_id: string;
  readonly replaces_id: string | null;
  readonly source: PublicReview['source'];
  readonly state: ReviewState;
  readonly overall: number;
  readonly safety: number | null;
  readonly care: number | null;
  readonly staff: number | null;
  readonly surroundings_and_food: number | null;
  readonly words_sealed: string | null;
  readonly photo_file: string | null;
  readonly written_at: Date;
  readonly reply_sealed: string | null;
  readonly replied_at: Date | null;
}

/** A review with what only some may see beside what everybody may. */
export interface ReadReview {
  readonly said: PublicReview;
  readonly state: ReviewState;
  readonly photoFile: string | null;
  readonly writtenAt: Date;
}

/** Opens reviews with their replies. */
@Injectable()
export class ReviewReader {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `where`: a condition on `review`, with its order and limit. */
  async read(where: string, values: readonly unknown[]): Promise<ReadReview[]> {
    const rows = await this.database.query<Raw>(
      `SELECT review.id, review.thread_id, review.replaces_id, review.source, review.state, review.overall, review.safety,
              review.care, review.staff, review.surroundings_and_food, review.words_sealed, review.photo_file,
              (SELECT first.created_at FROM review AS first WHERE first.id = review.thread_id) AS written_at,
              reply.words_sealed AS reply_sealed, reply.created_at AS replied_at
         FROM review LEFT JOIN review_reply AS reply ON reply.thread_id = review.thread_id WHERE ${where}`,
      values,
    );
    return rows.map((row) => ({
      said: this.said(row),
      state: row.state,
      photoFile: row.photo_file,
      writtenAt: row.written_at,
    }));
  }

  private said(row: Raw): PublicReview {
    const { id, source, overall, safety, care, staff, surroundings_and_food, words_sealed: words } = row;
    return {
      ...{ id, source, overall },
      parts: { safety, care, staff, surroundings_and_food },
      words: words === null ? '' : this.cipher.open(`review.words.${id}`, words),
      month: this.month(row.written_at),
      corrected: row.replaces_id !== null,
      reply:
        row.reply_sealed === null || row.replied_at === null
          ? null
          : {
              words: this.cipher.open(`review_reply.words.${row.thread_id}`, row.reply_sealed),
              month: this.month(row.replied_at),
            },
    };
  }

  private month(moment: Date): string {
    return localDate(moment.getTime(), this.config.process.CITY_TIME_ZONE).slice(0, 7);
  }
}
