import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, jsonColumn, momentColumn } from '../database/row-columns';

/** The last number given in a channel. */
@Entity('channel_head')
export class ChannelHeadRow {
  @PrimaryColumn(codeColumn(64))
  channel!: string;

  @Column({ type: 'bigint', unsigned: true })
  seq!: number;
}

/** Events as they were told, for exact replay. Old ones are dropped; who missed them gets a snapshot. */
@Entity('event_log')
@Index('event_log_told_at', ['toldAt'])
export class EventLogRow {
  @PrimaryColumn(codeColumn(64))
  channel!: string;

  @PrimaryColumn({ type: 'bigint', unsigned: true })
  seq!: number;

  @Column(codeColumn(64))
  type!: string;

  @Column(jsonColumn())
  payload!: unknown;

  @Column(momentColumn({ name: 'told_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  toldAt!: Date;
}
