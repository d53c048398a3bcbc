import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '@yilian/config';
import { channel } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { LiveBell, type NumberedEvent, PlatformModule, platformRows, UnitOfWork } from '@yilian/platform';
import { SignJWT } from 'jose';
import { Stack } from '../e2e/stack';
import { type Strain } from './live-probe';
import { type Door } from './live-screen';

/** The door lets an account in twenty times. */
const SOCKETS_PER_ACCOUNT = 20;
export const PROBE = join(__dirname, 'live-probe.js');

/** Ours: the live process and the relay as they are built, and a hand that commits. */
export class LiveCity {
  private constructor(
    private readonly stack: Stack,
    private readonly hand: INestApplicationContext,
    private readonly probePort: number,
  ) {}

  static async build(probePort: number): Promise<LiveCity> {
    const stack = await Stack.prepare({ LOG_LEVEL: 'warn' });
    const platform = PlatformModule.forProcess({
      process: 'bench',
      rows: platformRows,
      config: loadConfig(stack.env),
    });
    const hand = await NestFactory.createApplicationContext(platform, { logger: false });
    stack.live.launch({ NODE_OPTIONS: `--require "${PROBE}"`, BENCH_PROBE_PORT: String(probePort) });
    stack.worker.launch();
    await stack.ready();
    return new LiveCity(stack, hand, probePort);
  }

  /** Doors for officers of a town, twenty screens each. */
  async doors(town: string, count: number): Promise<Door[]> {
    const doors: Door[] = [];
    while (doors.length < count) {
      const token = await this.officer(town);
      const screens = Math.min(SOCKETS_PER_ACCOUNT, count - doors.length);
      doors.push(...Array.from({ length: screens }, () => ({ url: this.stack.live.url, token })));
    }
    return doors;
  }

  /** Stores the next event of the town, as the relay does; telling it is left to `ring`. */
  async store(town: string): Promise<NumberedEvent> {
    const name = channel.town(town);
    return this.hand.get(UnitOfWork).write(async (tx) => {
      await tx.execute(
        'INSERT INTO channel_head (channel, seq) VALUES (?, 1) ON DUPLICATE KEY UPDATE seq = seq + 1',
        [name],
      );
      const [head] = await tx.query<{ seq: number }>('SELECT seq FROM channel_head WHERE channel = ?', [
        name,
      ]);
      const event = eventOf(town, head!.seq);
      await tx.execute('INSERT INTO event_log (channel, seq, type, payload) VALUES (?, ?, ?, ?)', [
        event.channel,
        event.seq,
        event.type,
        JSON.stringify(event.payload),
      ]);
      return event;
    });
  }

  ring(event: NumberedEvent): void {
    this.hand.get(LiveBell).ring([event]);
  }

  /** Commits that a request of the town has moved; the relay has the rest to do. `sending`: now it goes out. */
  async commit(town: string, requestId: string, sending: () => void): Promise<void> {
    await this.hand.get(UnitOfWork).write(async (tx) => {
      tx.record('requests.state-changed.v1', requestId, {
        requestId,
        olderPersonId: requestId,
        townCode: town,
        kind: 'meal',
        urgency: 'normal',
        from: 'matching',
        to: 'offered',
        version: 2,
      });
      sending();
    });
  }

  /** The number under which the town heard of each request. */
  async numbers(town: string): Promise<Map<string, number>> {
    const rows = await this.stack.sql<{ seq: number; id: string }>(
      "SELECT seq, JSON_VALUE(payload, '$.requestId') AS id FROM event_log WHERE channel = ?",
      [channel.town(town)],
    );
    return new Map(rows.map(({ id, seq }) => [id, seq]));
  }

  async strain(): Promise<Strain> {
    return strainAt(this.probePort);
  }

  async close(): Promise<void> {
    await this.hand.close();
    await this.stack.close();
  }

  private async officer(town: string): Promise<string> {
    const [accountId, sessionId] = [newId(), newId()];
    await this.stack.sql(
      "INSERT INTO account (id, login, password_hash, role, town_code) VALUES (?, ?, 'x', 'town_officer', ?)",
      [accountId, accountId, town],
    );
    await this.stack.sql(
      `INSERT INTO refresh_token (id, family_id, account_id, token_hash, state, started_at, expires_at)
       VALUES (?, ?, ?, ?, 'fresh', now(3), now(3) + INTERVAL 1 DAY)`,
      [newId(), sessionId, accountId, newId()],
    );
    return new SignJWT({ role: 'town_officer', prv: null, twn: town, gv: 1, sid: sessionId })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(accountId)
      .setIssuer('yilian')
      .setAudience('yilian')
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(Buffer.from(this.stack.env['TOKEN_KEY']!, 'base64'));
  }
}

/** An event as both servers tell it. */
export function eventOf(town: string, seq: number): NumberedEvent {
  const payload = {
    requestId: newId(),
    townCode: town,
    kind: 'meal',
    urgency: 'normal',
    from: 'matching',
    state: 'offered',
    version: 2,
  };
  return {
    channel: channel.town(town),
    seq,
    type: 'request.changed',
    payload,
    at: new Date().toISOString(),
  };
}

/** Asks a server's probe. */
export async function strainAt(port: number): Promise<Strain> {
  return (await (await fetch(`http://127.0.0.1:${port}`)).json()) as Strain;
}
