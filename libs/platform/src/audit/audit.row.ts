import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, jsonColumn, momentColumn } from '../database/row-columns';

/**
 * Who did or saw what, when and with which result; appended in the transaction of the act and never changed.
 * Ids and codes only.
 */
@Entity('audit_entry')
@Index('audit_entry_object', ['objectId', 'id'])
@Index('audit_entry_actor', ['actorId', 'id'])
export class AuditEntryRow {
  @PrimaryColumn({ type: 'bigint', unsigned: true, generated: 'increment' })
  id!: number;

  @Column(momentColumn({ default: () => 'CURRENT_TIMESTAMP(3)' }))
  at!: Date;

  @Column(idColumn({ name: 'actor_id', nullable: true }))
  actorId!: string | null;

  @Column(codeColumn(32, { name: 'actor_role', nullable: true }))
  actorRole!: string | null;

  @Column(codeColumn(64))
  action!: string;

  @Column(codeColumn(36, { name: 'object_id' }))
  objectId!: string;

  @Column(jsonColumn({ nullable: true }))
  detail!: unknown;

  @Column(codeColumn(40, { name: 'correlation_id', nullable: true }))
  correlationId!: string | null;
}
