import { newId, type Random, seededRandom } from '@yilian/kernel';
import { inParallel } from '../scenario/in-parallel';
import { type City, type Family } from './city';
import { call, rest } from './http';

/** One wish of a family: written down with its key before it is sent, and then what became of it. */
export interface Wish {
  readonly family: Family;
  key: string;
  requestId: string | undefined;
  /** Calls that ended without an answer, so that nobody knew whether it was taken in. */
  unknown: number;
  /** What the API said when it was not a yes and not silence. */
  refusals: number[];
}

/** After so long a family goes elsewhere; longer than any outage that a test makes. */
const PATIENCE_MS = 120_000;

/** How families behave. */
export interface Manners {
  /** How many ask at once. */
  readonly clients: number;
  readonly seed: number;
  /** Families that forgot their key and ask anew: what happens without idempotency. */
  readonly forgetful?: boolean;
  /** Families that hang up after a moment and try again at once. */
  readonly impatientMs?: number;
}

/** Families that want lunch; each wish is repeated with its key until it is answered. */
export class Families {
  readonly history: Wish[] = [];

  constructor(
    private readonly apiUrl: string,
    private readonly city: City,
  ) {}

  /** Asks for so many lunches; resolves when each was answered with yes or no, or the time is over. */
  async ask(count: number, manners: Manners): Promise<void> {
    const random = seededRandom(manners.seed);
    const wishes = Array.from({ length: count }, (): Wish => {
      const family = this.city.families[Math.floor(random() * this.city.families.length)]!;
      return { family, key: newId(), requestId: undefined, unknown: 0, refusals: [] };
    });
    this.history.push(...wishes);
    await inParallel(wishes, manners.clients, async (wish) => this.fulfil(wish, manners, random));
  }

  /** Sends a wish that was answered once more, with the key it had; returns the request it is told about. */
  async repeat(wish: Wish): Promise<string | undefined> {
    return (await this.send(wish)).body?.id;
  }

  get acknowledged(): { requestId: string; accountId: string; key: string }[] {
    return this.history.flatMap(({ requestId, family, key }) =>
      requestId === undefined ? [] : [{ requestId, accountId: family.accountId, key }],
    );
  }

  private async fulfil(wish: Wish, manners: Manners, random: Random): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    while (performance.now() < deadline) {
      const answer = await this.send(wish, wish.unknown === 0 ? manners.impatientMs : undefined, random);
      if (answer.outcome === 'ok') {
        wish.requestId = answer.body?.id;
        return;
      }
      if (answer.outcome === 'refused') wish.refusals.push(answer.status);
      else wish.unknown += 1;
      if (manners.forgetful) wish.key = newId();
      await rest(20 + random() * 80);
    }
  }

  private async send(wish: Wish, hangUpMs?: number, random?: Random) {
    const hangUp = hangUpMs === undefined ? undefined : AbortSignal.timeout(Math.ceil(hangUpMs * random!()));
    const body = {
      kind: 'meal',
      olderPersonId: wish.family.olderPersonId,
      portions: [{ date: this.city.date, meal: 'lunch', quantity: 1 }],
    };
    return call<{ id: string }>(
      `${this.apiUrl}/v1/requests`,
      wish.family.token,
      { key: wish.key, body },
      hangUp,
    );
  }
}
