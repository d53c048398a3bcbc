import { type ServiceKind } from '@yilian/contracts';
import { codeColumn, idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A place in the line for a scarce unit. */
@Entity('waiting_entry')
@Index('waiting_entry_line', ['kind', 'leftAt', 'priority', 'since'])
export class WaitingEntryRow {
  @PrimaryColumn(idColumn({ name: 'request_id' }))
  requestId!: string;

  @Column(codeColumn(16))
  kind!: ServiceKind;

  @Column(codeColumn(9, { name: 'town_code' }))
  townCode!: string;

  @Column({ type: 'int', unsigned: true })
  priority!: number;

  @Column(momentColumn())
  since!: Date;

  @Column(momentColumn({ name: 'left_at', nullable: true }))
  leftAt!: Date | null;
}
