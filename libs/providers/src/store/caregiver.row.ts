import { type CaregiverState, type Sex } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, jsonColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody who visits people at home for a service. Only the own provider reads the name. */
@Entity('caregiver')
@Index('caregiver_account', ['accountId'])
@Index('caregiver_provider', ['providerId', 'id'])
@Index('caregiver_service', ['serviceId', 'state'])
@Index('caregiver_skills_on', ['skillsOn'])
export class CaregiverRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'provider_id' }))
  providerId!: string;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column(sealedColumn({ name: 'name_sealed' }))
  nameSealed!: string;

  @Column(codeColumn(8))
  sex!: Sex;

  /** What counts in matching today: what the provider says, without skills whose certificates do not count. */
  @Column({ name: 'skill_mask', type: 'int', unsigned: true, default: 0 })
  skillMask!: number;

  /** What the provider says; null as long as it never said anything else than `skill_mask`. */
  @Column({ name: 'told_skill_mask', type: 'int', unsigned: true, nullable: true })
  toldSkillMask!: number | null;

  /** The day of the city for which `skill_mask` was last made from certificates; null without any. */
  @Column(dateColumn({ name: 'skills_on', nullable: true }))
  skillsOn!: string | null;

  /** Number of the certificate of skill; null = unknown. Families see it with the name, after the acceptance. */
  @Column(codeColumn(40, { name: 'certificate_no', nullable: true }))
  certificateNo!: string | null;

  /** 9-digit codes of the towns this person goes to; null for wherever the service goes. */
  @Column(jsonColumn({ name: 'area_towns', nullable: true }))
  areaTowns!: readonly string[] | null;

  @Column(codeColumn(8, { default: 'active' }))
  state!: CaregiverState;

  /** The account with which the person signs in, if there is one. */
  @Column(idColumn({ name: 'account_id', nullable: true }))
  accountId!: string | null;

  @Column({ type: 'int', unsigned: true, default: 1 })
  version!: number;
}
