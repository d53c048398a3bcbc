import { type TourEndReason, type TourState } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody comes to look at a facility. Who and what they wrote is sealed. */
@Entity('tour')
@Index('tour_of_account', ['accountId', 'startsAt'])
@Index('tour_of_provider', ['providerId', 'startsAt'])
@Index('tour_by_time', ['startsAt'])
@Index('tour_of_person', ['olderPersonId'])
@Index('tour_once', ['liveAccountId', 'providerId', 'onDate', 'fromMinute'], { unique: true })
export class TourRow {
  @PrimaryColumn(idColumn())
  id!: string;

  /** What people say on the phone. */
  @Column(codeColumn(16, { unique: true }))
  number!: string;

  @Column(idColumn({ name: 'provider_id' }))
  providerId!: string;

  @Column(idColumn({ name: 'account_id' }))
  accountId!: string;

  /** For whom one looks; null when nobody was named. */
  @Column(idColumn({ name: 'older_person_id', nullable: true }))
  olderPersonId!: string | null;

  @Column(dateColumn({ name: 'on_date' }))
  onDate!: string;

  @Column({ name: 'from_minute', type: 'smallint', unsigned: true })
  fromMinute!: number;

  @Column({ type: 'smallint', unsigned: true })
  minutes!: number;

  @Column(momentColumn({ name: 'starts_at' }))
  startsAt!: Date;

  @Column({ name: 'party_size', type: 'tinyint', unsigned: true })
  partySize!: number;

  /** Name, telephone and notes as JSON; empty once they were erased. */
  @Column(sealedColumn({ name: 'guest_sealed', length: '4096' }))
  guestSealed!: string;

  @Column(codeColumn(12))
  state!: TourState;

  @Column(codeColumn(12, { name: 'ended_by', nullable: true }))
  endedBy!: 'family' | 'provider' | null;

  @Column(codeColumn(16, { name: 'end_reason', nullable: true }))
  endReason!: TourEndReason | null;

  /** When who comes was told that it is near; null again once it was moved. */
  @Column(momentColumn({ name: 'reminded_at', nullable: true }))
  remindedAt!: Date | null;

  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;

  @Column(momentColumn({ name: 'created_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  createdAt!: Date;

  /** Its account while it is to come, so that nobody comes twice at one time. */
  @Column(
    idColumn({
      name: 'live_account_id',
      nullable: true,
      generatedType: 'STORED' as const,
      asExpression: "if(`state` = 'booked', `account_id`, null)",
    }),
  )
  liveAccountId!: string | null;
}
