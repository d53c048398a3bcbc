import { Injectable } from '@nestjs/common';
import { type Positions } from '@yilian/contracts';
import { SnapshotQuery } from '@yilian/monitoring';
import { ChannelLogQuery } from '@yilian/platform';
import { type Client } from './client';
import { Feed } from './feed';
import { eventFrame, frameOf } from './frame';
import { type Following } from './stream';

/** Who missed more gets the present state instead of every step to it. */
const MOST_REPLAYED = 300;

/**
 * Brings clients from their numbers to the present. Everything is read from the log, so nothing has to be kept for a
 * client while live events arrive: when it has reached the newest number told here, it goes on live.
 */
@Injectable()
export class Replay {
  constructor(
    private readonly log: ChannelLogQuery,
    private readonly snapshots: SnapshotQuery,
    private readonly feed: Feed,
  ) {}

  /** Returns from which number each channel goes on. Positions of channels the client may not follow are not looked at. */
  async resume(client: Client, positions: Positions): Promise<Positions> {
    return client.inTurn(async () => this.bringAll(client, positions));
  }

  /** Starts channels that were added to a client that is already under way. */
  async start(client: Client): Promise<void> {
    await client.inTurn(async () => {
      await this.feed.headsFor(client);
      for (const following of [...client.followings.values()]) {
        if (!following.live) await this.bring(following, undefined, 0);
      }
    });
  }

  private async bringAll(client: Client, positions: Positions): Promise<Positions> {
    for (const following of client.followings.values()) following.live = false;
    const heads = await this.feed.headsFor(client);
    const reached: Positions = {};
    for (const [name, following] of [...client.followings]) {
      const position = Object.hasOwn(positions, name) ? positions[name] : undefined;
      await this.bring(following, position, heads.get(name) ?? 0);
      reached[name] = following.position;
    }
    return reached;
  }

  private async bring(following: Following, position: number | undefined, head: number): Promise<void> {
    if (position === undefined || position > head || head - position > MOST_REPLAYED)
      await this.show(following);
    else following.position = position;
    while (stands(following) && following.position < following.stream.last!) await this.readOn(following);
    if (stands(following)) following.live = true;
  }

  private async readOn(following: Following): Promise<void> {
    const { client, stream } = following;
    const events = await this.log.after(stream.name, following.position, MOST_REPLAYED);
    if (!stands(following)) return;
    if (events[0]?.seq !== following.position + 1) {
      await this.show(following);
      return;
    }
    for (const event of events) {
      client.write(eventFrame(event));
      following.position = event.seq;
    }
  }

  /** The number is taken before the state is read, so the state holds at least everything up to it. */
  private async show(following: Following): Promise<void> {
    const { client, stream } = following;
    const seq = stream.last ?? 0;
    const state = await this.snapshots.of(stream.name);
    if (!stands(following)) return;
    client.write(frameOf('snapshot', { channel: stream.name, seq, state }));
    following.position = seq;
  }
}

/** False once the client is gone or lost the channel. */
const stands = ({ client, stream }: Following): boolean =>
  !client.gone && client.followings.get(stream.name)?.stream === stream;
