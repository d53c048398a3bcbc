import { type HideReason, type PhotoType, type ReviewSource, type ReviewState } from '@yilian/contracts';
import { codeColumn, idColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const stars = <Extra extends object>(extra: Extra) => ({
  type: 'tinyint' as const,
  unsigned: true,
  ...extra,
});
const part = <Name extends string>(name: Name) => stars({ name, nullable: true });

/** How a completed booking was. What was said is never changed: a correction is a new row that names the one it replaces. */
@Entity('review')
@Index('review_first_of', ['firstOf'], { unique: true })
@Index('review_replaces', ['replacesId'], { unique: true })
@Index('review_of_provider', ['providerId', 'state', 'id'])
@Index('review_of_request', ['requestId'])
export class ReviewRow {
  @PrimaryColumn(idColumn())
  id!: string;

  /** The first of a row of corrections; a reply hangs on it. */
  @Column(idColumn({ name: 'thread_id' }))
  threadId!: string;

  @Column(idColumn({ name: 'replaces_id', nullable: true }))
  replacesId!: string | null;

  @Column(idColumn({ name: 'request_id' }))
  requestId!: string;

  @Column(idColumn({ name: 'provider_id' }))
  providerId!: string;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column(idColumn({ name: 'older_person_id' }))
  olderPersonId!: string;

  @Column(idColumn({ name: 'author_id' }))
  authorId!: string;

  @Column(codeColumn(12))
  source!: ReviewSource;

  @Column(codeColumn(12, { default: 'shown' }))
  state!: ReviewState;

  @Column(stars({}))
  overall!: number;

  @Column(part('safety'))
  safety!: number | null;

  @Column(part('care'))
  care!: number | null;

  @Column(part('staff'))
  staff!: number | null;

  @Column(part('surroundings_and_food'))
  surroundingsAndFood!: number | null;

  @Column(sealedColumn({ name: 'words_sealed', length: '8192', nullable: true }))
  wordsSealed!: string | null;

  @Column(codeColumn(64, { name: 'photo_file', nullable: true }))
  photoFile!: string | null;

  @Column(codeColumn(16, { name: 'photo_type', nullable: true }))
  photoType!: PhotoType | null;

  @Column(momentColumn({ name: 'created_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  createdAt!: Date;

  @Column(codeColumn(24, { name: 'hidden_reason', nullable: true }))
  hiddenReason!: HideReason | null;

  /** A booking is reviewed once, whoever asks at the same time. MySQL lets many NULLs share a unique key. */
  @Column(
    idColumn({
      name: 'first_of',
      nullable: true,
      generatedType: 'STORED' as const,
      asExpression: 'if(`replaces_id` is null, `request_id`, null)',
    }),
  )
  firstOf!: string | null;
}

/** What a provider said to a review, once. */
@Entity('review_reply')
export class ReviewReplyRow {
  @PrimaryColumn(idColumn({ name: 'thread_id' }))
  threadId!: string;

  @Column(idColumn({ name: 'provider_id' }))
  providerId!: string;

  @Column(idColumn({ name: 'author_id' }))
  authorId!: string;

  @Column(sealedColumn({ name: 'words_sealed', length: '8192' }))
  wordsSealed!: string;

  @Column(momentColumn({ name: 'created_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  createdAt!: Date;
}
