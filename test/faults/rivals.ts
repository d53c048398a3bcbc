import { newId, type Random } from '@yilian/kernel';
import { eventually } from '@yilian/testing';
import { type Caller } from './city';
import { type Answer, call, rest } from './http';
import { type World } from './world';

/** An offer that is about to expire, with everybody who wants something else of it. */
export interface Contest {
  readonly offerId: string;
  readonly requestId: string;
  readonly expiresAt: Date;
  readonly kitchen: Caller;
  readonly family: Caller;
}

/** How a contest went, as its rivals were told. */
export interface Outcome {
  readonly contest: Contest;
  readonly accepted: Answer<unknown>;
  /** Undefined when the family did not cancel. */
  readonly cancelled: Answer<unknown> | undefined;
}

/** The first offers of the families' wishes; waits until each wish has one. */
export async function contests(world: World, wishes: number): Promise<Contest[]> {
  const rows = await eventually(
    'an offer for each wish',
    async () => {
      const made = await world.read<{ id: string; request_id: string; service_id: string; expires_at: Date }>(
        'SELECT id, request_id, service_id, expires_at FROM offer WHERE offer_rank = 1',
      );
      return made.length === wishes && made;
    },
    60_000,
  );
  return rows.map((row) => ({
    offerId: row.id,
    requestId: row.request_id,
    expiresAt: row.expires_at,
    kitchen: world.city.kitchens.find(({ serviceId }) => serviceId === row.service_id)!,
    family: world.families.history.find(({ requestId }) => requestId === row.request_id)!.family,
  }));
}

/**
 * The kitchen says yes and the family cancels at the moment `when`, give or take `spreadMs`. Near the deadline the
 * worker, who lets the offer expire, is the third.
 */
export async function meet(
  world: World,
  contest: Contest,
  { when, spreadMs, cancels, random }: { when: number; spreadMs: number; cancels: boolean; random: Random },
): Promise<Outcome> {
  const url = `${world.stack.api.url}/v1`;
  const post = async (path: string, who: Caller, body: unknown): Promise<Answer<unknown>> => {
    await rest(Math.max(0, when - Date.now() + (random() - 0.5) * 2 * spreadMs));
    return call(`${url}/${path}`, who.token, { key: newId(), body });
  };
  const [accepted, cancelled] = await Promise.all([
    post(`offers/${contest.offerId}/acceptance`, contest.kitchen, {}),
    cancels
      ? post(`requests/${contest.requestId}/cancellation`, contest.family, { reason: 'mistake' })
      : undefined,
  ]);
  return { contest, accepted, cancelled };
}
