import { type AddressInfo } from 'node:net';
import { type Type } from '@nestjs/common';
import { accountsRows, CreateAccounts } from '@yilian/accounts';
import { type Channel, type LiveEnvelope, type Role } from '@yilian/contracts';
import { dispatchRows } from '@yilian/dispatch';
import { emergencyRows } from '@yilian/emergency';
import { newId } from '@yilian/kernel';
import { type FollowerOptions, LiveFollower } from '@yilian/live-client';
import { monitoringRows } from '@yilian/monitoring';
import { notificationsRows } from '@yilian/notifications';
import { peopleRows } from '@yilian/people';
import { LiveBell, type NumberedEvent } from '@yilian/platform';
import { requestsRows } from '@yilian/requests';
import { eventually } from './eventually';
import { testStack, type TestStack } from './test-stack';

const password = 'green kettle on sunday';

/** What a follower saw. */
export interface Screen {
  readonly follower: LiveFollower;
  readonly events: LiveEnvelope[];
  /** Channels of the snapshots, in their order; the reader's own, which everybody has, is left out. */
  readonly snapshots: string[];
  /** Resolves when it was brought up to date for the first time. */
  up(): Promise<void>;
}

/** Brings up the live server with two towns, 440000001 and 440000002. `imports`: its module and that of sign-in. */
export async function liveStage(imports: readonly Type[]): Promise<LiveStage> {
  const stack = await testStack({
    rows: [
      ...accountsRows,
      ...peopleRows,
      ...requestsRows,
      ...dispatchRows,
      ...emergencyRows,
      ...monitoringRows,
      ...notificationsRows,
    ],
    constraints: [
      "INSERT INTO area (code, kind, name_zh, name_en) VALUES ('440000001', 'town', '北', 'North'), ('440000002', 'town', '南', 'South')",
    ],
    imports,
    http: true,
  });
  await stack.app.listen(0, '127.0.0.1');
  const { port } = stack.app.getHttpServer().address() as AddressInfo;
  return new LiveStage(stack, `http://127.0.0.1:${port}`);
}

/** People, events and screens for tests of the live channel. */
export class LiveStage {
  readonly followers: LiveFollower[] = [];
  private people = 0;

  constructor(
    readonly stack: TestStack,
    readonly url: string,
  ) {}

  async signIn(role: Role, grants: { readonly townCode?: string; readonly providerId?: string } = {}) {
    this.people += 1;
    const login = `person${this.people}`;
    const { app } = this.stack;
    await app.get(CreateAccounts).execute([{ login, password, role, ...grants }]);
    const answer = await app.inject({ method: 'POST', url: '/v1/sessions', payload: { login, password } });
    const { accessToken, account } = answer.json<{ accessToken: string; account: { id: string } }>();
    return { token: accessToken, accountId: account.id };
  }

  /** Lets a family account see an older person. */
  async link(accountId: string, olderPersonId: string): Promise<void> {
    await this.stack.work.write(async (tx) =>
      tx.execute(
        `INSERT INTO family_link (id, account_id, older_person_id, relation, scopes, consented_at, valid_from)
         VALUES (?, ?, ?, 'child', '["see"]', now(3), now(3))`,
        [newId(), accountId, olderPersonId],
      ),
    );
  }

  follow(token: string | (() => string), transports: FollowerOptions['transports'] = ['websocket']): Screen {
    const events: LiveEnvelope[] = [];
    const snapshots: string[] = [];
    let resumed = 0;
    const follower = new LiveFollower(
      { url: this.url, token: typeof token === 'string' ? () => token : token, transports },
      {
        event: (envelope) => events.push(envelope),
        snapshot: ({ channel }) => {
          if (!channel.startsWith('account.')) snapshots.push(channel);
        },
        resumed: () => (resumed += 1),
      },
    );
    this.followers.push(follower.connect());
    const up = async (): Promise<void> => {
      await eventually('up to date', () => resumed > 0);
    };
    return { follower, events, snapshots, up };
  }

  /** Writes events to the log as the relay does; `ring` decides what the bell says about them. */
  async tell(
    channel: Channel,
    count: number,
    ring: (events: NumberedEvent[]) => NumberedEvent[] = (events) => events,
    filler = '',
  ): Promise<NumberedEvent[]> {
    const events = await this.stack.work.write(async (tx) => {
      await tx.execute(
        'INSERT INTO channel_head (channel, seq) VALUES (?, ?) ON DUPLICATE KEY UPDATE seq = seq + VALUES(seq)',
        [channel, count],
      );
      const [head] = await tx.query<{ seq: number }>('SELECT seq FROM channel_head WHERE channel = ?', [
        channel,
      ]);
      const told = Array.from({ length: count }, (_, index) => ({
        channel,
        seq: head!.seq - count + 1 + index,
        type: 'service.changed',
        payload: { serviceId: newId(), filler },
        at: new Date().toISOString(),
      }));
      await tx.execute(
        `INSERT INTO event_log (channel, seq, type, payload) VALUES ${told.map(() => '(?, ?, ?, ?)').join(', ')}`,
        told.flatMap((one) => [channel, one.seq, one.type, JSON.stringify(one.payload)]),
      );
      return told;
    });
    this.stack.app.get(LiveBell).ring(ring(events));
    return events;
  }

  /** How many sockets the server has, by its own account. */
  async sockets(): Promise<number> {
    const answer = await fetch(`${this.url}/health/live`);
    return ((await answer.json()) as { sockets: number }).sockets;
  }

  hangUp(): void {
    for (const follower of this.followers.splice(0)) follower.close();
  }

  async close(): Promise<void> {
    await this.stack.close();
  }
}
