import type { PriceItem, PriceUnit, ServiceKind, ServiceState, SexRule } from '@yilian/contracts';
import { codeColumn, idColumn, jsonColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { OpeningHours } from '../domain/opening-hours';

/** One kind of service of a provider: whom it can serve, where, when and at what price. */
@Entity('service')
@Index('service_provider_kind', ['providerId', 'kind'], { unique: true })
export class ServiceRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'provider_id' }))
  providerId!: string;

  @Column(codeColumn(16))
  kind!: ServiceKind;

  @Column(codeColumn(16, { default: 'open' }))
  state!: ServiceState;

  /** Ability levels taken, both ends included; a list that says nothing excludes nobody. */
  @Column({ name: 'level_min', type: 'tinyint', unsigned: true, default: 0 })
  levelMin!: number;

  @Column({ name: 'level_max', type: 'tinyint', unsigned: true, default: 4 })
  levelMax!: number;

  @Column(codeColumn(8, { default: 'any' }))
  sexes!: SexRule;

  @Column({ name: 'capability_mask', type: 'int', unsigned: true, default: 0 })
  capabilityMask!: number;

  /** Metres around the provider's place that the service goes to; null when towns say it. */
  @Column({ name: 'radius_m', type: 'int', unsigned: true, nullable: true })
  radiusM!: number | null;

  /** 9-digit codes of the towns the service goes to; null for the whole city. */
  @Column(jsonColumn({ name: 'area_towns', nullable: true }))
  areaTowns!: readonly string[] | null;

  @Column({ name: 'price_fen', type: 'int', unsigned: true, nullable: true })
  priceFen!: number | null;

  /** The highest price; `price_fen` is the lowest. */
  @Column({ name: 'price_to_fen', type: 'int', unsigned: true, nullable: true })
  priceToFen!: number | null;

  /** What the price covers. */
  @Column(jsonColumn({ name: 'price_includes', nullable: true }))
  priceIncludes!: readonly PriceItem[] | null;

  @Column(codeColumn(16, { name: 'price_unit' }))
  priceUnit!: PriceUnit;

  /** Minutes kept free after each visit; null: as everywhere in the city. */
  @Column({ name: 'travel_minutes', type: 'smallint', unsigned: true, nullable: true })
  travelMinutes!: number | null;

  /** Null when somebody is always there. */
  @Column(jsonColumn({ name: 'opening_hours', nullable: true }))
  openingHours!: OpeningHours | null;

  @Column(momentColumn({ name: 'vacancy_confirmed_at', nullable: true }))
  vacancyConfirmedAt!: Date | null;

  /** Somebody, or a rule, may answer its offers without sitting at the desk; who, others know. */
  @Column({ name: 'answers_beside', type: 'boolean', default: false })
  answersBeside!: boolean;

  /** What the published list last said about this service, its number of beds or seats included. */
  @Column(jsonColumn({ nullable: true }))
  listed!: unknown;

  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;
}
