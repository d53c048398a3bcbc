import { newId } from '@yilian/kernel';
import { Actor } from './actor';
import { type ApiClient, Refused } from './api-client';
import { PEOPLE, WISHES } from './assumptions';
import { type CityDates } from './city-dates';
import { Draw } from './draw';
import { type Errands } from './errands';
import { type Person, type Population } from './people';
import { type Tally } from './tally';
import { type Wish, wishOf } from './wishes';

/** A family, the older persons it cares for, and what it will ask for each of them. */
export interface Family {
  readonly number: number;
  readonly persons: readonly { readonly person: Person; readonly wishes: readonly Wish[] }[];
}

const WISHES_PER_PERSON = { 1: 60, 2: 30, 3: 10 } as const;
const LOOKS_AFTERWARDS = 0.2;

/** Families that together ask for so much. */
export function drawFamilies(
  count: number,
  seed: number,
  population: Population,
  dates: CityDates,
): Family[] {
  const families: Family[] = [];
  let [left, persons] = [count, 0];
  while (left > 0) {
    const number = families.length + 1;
    const draw = Draw.of(seed, 'family', number);
    const cared = Array.from({ length: Number(draw.weighted(PEOPLE.personsPerFamily)) }, () => {
      persons += 1;
      const person = population.person(persons, draw, dates);
      const wishes: Wish[] = [];
      for (let wish = Math.min(left, Number(draw.weighted(WISHES_PER_PERSON))); wish > 0; wish -= 1) {
        const stayed = wishes.some(({ kind }) => kind === 'residential');
        wishes.push(wishOf(person, stayed, draw, dates));
        left -= 1;
      }
      return { person, wishes };
    });
    families.push({ number, persons: cared.filter(({ wishes }) => wishes.length > 0) });
  }
  return families;
}

interface Asking {
  readonly run: string;
  readonly api: ApiClient;
  readonly seed: number;
  readonly tally: Tally;
  readonly errands: Errands;
  /** Resolves when the city has room for another request. */
  readonly room: () => Promise<void>;
}

/** A family registers, tells about its older persons, and asks. */
export async function ask(family: Family, asking: Asking): Promise<void> {
  const draw = Draw.of(asking.seed, 'asking', family.number);
  const login = `family.${asking.run}.${family.number}`;
  const password = newId();
  await asking.api.ask('POST', '/v1/accounts', { body: { login, password } });
  const actor = await Actor.signIn(asking.api, login, password);
  for (const { person, wishes } of family.persons) {
    const { id } = await actor.post<{ id: string }>('/v1/older-persons', person);
    for (const wish of wishes) {
      await asking.room();
      await send(actor, { olderPersonId: id, ...wish }, asking, draw);
    }
  }
}

async function send(
  actor: Actor,
  wish: Wish & { readonly olderPersonId: string },
  { tally, errands }: Asking,
  draw: Draw,
): Promise<void> {
  const key = newId();
  const sentAt = performance.now();
  const cancels = draw.chance(WISHES.cancelled);
  const [looks, inMs] = [draw.chance(LOOKS_AFTERWARDS), draw.wait(2_000)];
  try {
    const { id } = await actor.post<{ id: string }>('/v1/requests', wish, key);
    tally.sent({ requestId: id, accountId: actor.id, key }, wish.kind, sentAt);
    if (cancels) errands.after(inMs, async () => cancel(actor, id, tally));
    else if (looks) errands.after(inMs, async () => actor.get(`/v1/requests/${id}`));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    tally.trouble(`not taken in: ${error.message.slice(0, 160)}`);
  }
}

async function cancel(actor: Actor, requestId: string, tally: Tally): Promise<void> {
  try {
    await actor.post(`/v1/requests/${requestId}/cancellation`, { reason: 'no_longer_needed' });
    tally.cancelled += 1;
  } catch (error) {
    // It ended by itself first.
    if (!(error instanceof Refused) || error.status !== 409) throw error;
  }
}
