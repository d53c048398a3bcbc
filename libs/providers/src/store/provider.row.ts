import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, dateColumn, idColumn, jsonColumn, momentColumn } from '@yilian/platform';
import type { FeatureAnswers, Light, Ownership, ProviderState } from '@yilian/contracts';

/** An organisation that serves older people, with the four quality signals that others may read. */
@Entity('provider')
@Index('provider_town', ['townCode', 'id'])
export class ProviderRow {
  @PrimaryColumn(idColumn())
  id!: string;

  /** Names the provider in the published list it came from; null for one that was entered by hand. */
  @Column({ ...codeColumn(80, { name: 'external_key', nullable: true }), unique: true })
  externalKey!: string | null;

  @Column(codeColumn(40, { nullable: true }))
  list!: string | null;

  /** What the list last said. A field is overwritten only when the list itself changes it. */
  @Column(jsonColumn({ nullable: true }))
  listed!: unknown;

  @Column({ type: 'varchar', length: '200' })
  name!: string;

  @Column({ name: 'name_en', type: 'varchar', length: '200', nullable: true })
  nameEn!: string | null;

  @Column({ type: 'varchar', length: '300' })
  address!: string;

  /** As people write it, with an extension; it is public. */
  @Column({ type: 'varchar', length: '120', nullable: true })
  phone!: string | null;

  @Column(codeColumn(9, { name: 'town_code', nullable: true }))
  townCode!: string | null;

  @Column({ type: 'varchar', length: '120', nullable: true })
  village!: string | null;

  /** WGS-84 degrees; null together with `lat` when nobody knows the place. */
  @Column({ type: 'double', nullable: true })
  lng!: number | null;

  @Column({ type: 'double', nullable: true })
  lat!: number | null;

  @Column({ name: 'licence_no', type: 'varchar', length: '80', nullable: true })
  licenceNo!: string | null;

  @Column(dateColumn({ name: 'licensed_on', nullable: true }))
  licensedOn!: string | null;

  @Column(dateColumn({ name: 'licence_until', nullable: true }))
  licenceUntil!: string | null;

  @Column(codeColumn(32, { nullable: true }))
  ownership!: Ownership | null;

  /** Yes or no by feature; what is missing is unknown, and so is everything when null. */
  @Column(jsonColumn({ nullable: true }))
  features!: FeatureAnswers | null;

  /** Result of the last evaluation in the words of its list. */
  @Column({ type: 'varchar', length: '300', nullable: true })
  evaluation!: string | null;

  @Column(codeColumn(16, { default: 'active' }))
  state!: ProviderState;

  @Column({ name: 'suspended_reason', type: 'varchar', length: '300', nullable: true })
  suspendedReason!: string | null;

  @Column(momentColumn({ name: 'suspended_since', nullable: true }))
  suspendedSince!: Date | null;

  @Column(codeColumn(16, { default: 'open' }))
  light!: Light;

  /** When the light was last switched; null when never. */
  @Column(momentColumn({ name: 'light_since', nullable: true }))
  lightSince!: Date | null;

  /** Since when a desk that was watched over is silent in opening hours; null while it is not. Nothing is offered then. */
  @Column(momentColumn({ name: 'lost_since', nullable: true }))
  lostSince!: Date | null;

  /** When a pause ends by itself; null for a pause until further notice. */
  @Column(momentColumn({ name: 'paused_until', nullable: true }))
  pausedUntil!: Date | null;

  /** True for invented providers, which never mix with real ones in statistics. */
  @Column({ type: 'boolean', default: false })
  demo!: boolean;

  /** Star level 1–5 of GB/T 37276; counts until `official_level_until`, both days included. */
  @Column({ name: 'official_level', type: 'tinyint', unsigned: true, nullable: true })
  officialLevel!: number | null;

  @Column(dateColumn({ name: 'official_level_until', nullable: true }))
  officialLevelUntil!: string | null;

  /** Score of the last published inspection, 0–100. */
  @Column({ name: 'inspection_score', type: 'double', nullable: true })
  inspectionScore!: number | null;

  @Column(dateColumn({ name: 'inspected_on', nullable: true }))
  inspectedOn!: string | null;

  /** Share of bookings carried out as agreed, 0–1. */
  @Column({ type: 'double', nullable: true })
  fulfilment!: number | null;

  /** Plain mean of the reviews, 1–5. */
  @Column({ name: 'rating_mean', type: 'double', nullable: true })
  ratingMean!: number | null;

  @Column({ name: 'rating_count', type: 'int', unsigned: true, default: 0 })
  ratingCount!: number;

  /** How far its vacancy numbers proved right, 0–1. */
  @Column({ name: 'vacancy_trust', type: 'double', default: () => '0.5' })
  vacancyTrust!: number;

  @Column(momentColumn({ name: 'last_work_at', nullable: true }))
  lastWorkAt!: Date | null;

  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;

  @Column(momentColumn({ name: 'created_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  createdAt!: Date;
}
