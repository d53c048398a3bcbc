import { idColumn, jsonColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What acts on beds changed, for as long as they can be taken back. */
@Entity('bed_undo')
@Index('bed_undo_over', ['untilAt'])
export class BedUndoRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  /** The moment at which it ends; taking back ends it at once, so nobody does so twice. */
  @Column(momentColumn({ name: 'until_at' }))
  untilAt!: Date;

  /** `ActMemory[]`; read by its store alone. */
  @Column(jsonColumn())
  acts!: unknown;
}
