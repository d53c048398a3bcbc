import { idColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** When somebody was last at the desk of a provider. No row: its desk has never been opened, so nobody watches over it. */
@Entity('provider_presence')
@Index('provider_presence_seen', ['seenAt'])
export class ProviderPresenceRow {
  @PrimaryColumn(idColumn({ name: 'provider_id' }))
  providerId!: string;

  @Column(momentColumn({ name: 'seen_at' }))
  seenAt!: Date;
}
