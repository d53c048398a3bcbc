import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { type NumberedEvent } from '../relay/relay.store';

/** Reads what was told on the numbered channels. */
@Injectable()
export class ChannelLogQuery {
  constructor(private readonly database: Database) {}

  /** The newest number of each channel; a channel that never spoke is 0. */
  async heads(channels: readonly string[]): Promise<Map<string, number>> {
    const heads = new Map(channels.map((name) => [name, 0]));
    if (channels.length === 0) return heads;
    const rows = await this.database.query<{ channel: string; seq: number }>(
      'SELECT channel, seq FROM channel_head WHERE channel IN (?)',
      [channels],
    );
    for (const row of rows) heads.set(row.channel, row.seq);
    return heads;
  }

  /** Events with a number above `after`, oldest first; at most `limit`. */
  async after(channel: string, after: number, limit: number): Promise<NumberedEvent[]> {
    const rows = await this.database.read<{ seq: number; type: string; payload: string; told_at: Date }>(
      'SELECT seq, type, payload, told_at FROM event_log WHERE channel = ? AND seq > ? ORDER BY seq LIMIT ?',
      [channel, after, String(limit)],
    );
    return rows.map((row) => ({
      channel: channel as NumberedEvent['channel'],
      seq: row.seq,
      type: row.type,
      payload: JSON.parse(row.payload) as unknown,
      at: row.told_at.toISOString(),
    }));
  }
}
