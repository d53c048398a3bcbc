import { setTimeout as pause } from 'node:timers/promises';
import { type RequestState } from '@yilian/contracts';
import { type Actor } from './actor';
import { unlessThereAlready } from './api-client';
import { Draw } from './draw';
import { SUPPLY } from './assumptions';
import { ask, drawFamilies } from './families';
import { openFirstPages } from './first-pages';
import { inParallel } from './in-parallel';
import { judge, judgeServed, type Outcome } from './outcome';
import { Population } from './people';
import { ProviderActor } from './provider-actor';
import { House } from './serving/house';
import { serve } from './serving/serve';
import { join, type ListedProvider, type Stock } from './supply';
import { readVillages } from './villages';
import { setStage, type Stage, type World } from './world';

/** What to play. */
export interface Play {
  readonly folder: string;
  readonly requests: number;
  readonly seed: number;
  /** Share of the listed providers that take part; the others are suspended, so that nobody asks them. */
  readonly joining: number;
  /** So many days of the bookings come, one after the other; needs the tables. */
  readonly days: number;
  /** The run is cut when it has not come to rest by then. */
  readonly limitMs: number;
  readonly say: (line: string) => void;
}

const JOIN_AT_ONCE = 16;
const FAMILIES_AT_ONCE = 16;
/** More than this on their way at once would only measure the queue. */
const MOST_RESTLESS = 300;
const PROGRESS_EVERY_MS = 5_000;
/** At rest: nothing under way, and nothing heard for so long. */
const QUIET_MS = 1_500;

/** Plays the whole scenario against a city that was imported already. */
export async function play(world: World, plan: Play): Promise<Outcome> {
  const startedAt = performance.now();
  const deadline = startedAt + plan.limitMs;
  const stage = await setStage(world, plan.seed);
  const progress = setInterval(() => plan.say(progressLine(stage, startedAt)), PROGRESS_EVERY_MS);
  try {
    const { stock, houses } = await openProviders(stage, plan);
    plan.say(`on offer: ${stockLine(stock)}; ${stage.watch.connections} live connections`);
    await sendAll(stage, plan, deadline);
    await untilAtRest(stage, deadline);
    await stage.errands.end();
    const seconds = (): number => (performance.now() - startedAt) / 1000;
    const outcome = await judge(world, stage, { ...plan, seconds: seconds() });
    const { databaseUrl } = world;
    if (databaseUrl === undefined || plan.days === 0) return outcome;
    await serve(stage, { ...plan, houses, databaseUrl });
    const served = await judgeServed(world, stage, outcome, seconds());
    const pages = await openFirstPages(stage, houses, databaseUrl);
    return { ...served, summary: { ...served.summary, ...pages } };
  } finally {
    clearInterval(progress);
    await stage.errands.end();
    stage.watch.close();
    stage.api.close();
  }
}

/** Who takes part, and what is on offer. */
interface Open {
  readonly stock: Stock;
  readonly houses: readonly House[];
}

/** Providers join with what was drawn for them; stations and points with a kitchen begin to offer meals. */
async function openProviders(stage: Stage, { seed, joining, say }: Play): Promise<Open> {
  const listed = await everyProvider(stage.operator);
  const takesPart = ({ name, address }: ListedProvider): boolean =>
    Draw.of(seed, 'joins', name, address).chance(joining);
  const cooks = ({ name, address }: ListedProvider): boolean =>
    Draw.of(seed, 'cooks', name, address).chance(SUPPLY.kitchens);
  const serving = listed.filter(({ kinds }) => kinds.length > 0);
  const kitchens = listed.filter((one) => one.kinds.length === 0 && cooks(one));
  const members = [...serving, ...kitchens].filter(takesPart);
  const others = serving.filter((one) => !takesPart(one));
  say(
    `${listed.length} providers imported; ${members.length} take part, ${others.length} with services do not`,
  );
  await inParallel(others, JOIN_AT_ONCE, async ({ id }) =>
    unlessThereAlready(async () =>
      stage.cityOfficer.post(`/v1/providers/${id}/suspension`, { reason: 'takes no part in this run' }),
    ),
  );
  const stock: Stock = { residential: 0, day_care: 0, meal: 0, home_care: 0 };
  const houses: House[] = [];
  const joiningStage = { ...stage, seed, stock };
  await inParallel(members, JOIN_AT_ONCE, async (provider) => {
    if (provider.kinds.length === 0) {
      await stage.operator.post(`/v1/providers/${provider.id}/services`, { kind: 'meal' });
    }
    const { manager, kitchen } = await join(joiningStage, provider);
    const draw = Draw.of(seed, 'behaviour', provider.name, provider.address);
    const house = new House({ ...provider, kitchen }, manager, { ...stage, seed });
    houses.push(house);
    await new ProviderActor(manager, draw, stage.tally, stage.errands, house).begin(stage.watch);
  });
  return { stock, houses };
}

async function everyProvider(operator: Actor): Promise<ListedProvider[]> {
  const listed: ListedProvider[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: readonly ListedProvider[]; next: string | null } = await operator.get(
      `/v1/providers?limit=200${cursor === null ? '' : `&cursor=${cursor}`}`,
    );
    listed.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return listed;
}

async function sendAll(stage: Stage, { folder, requests, seed, say }: Play, deadline: number): Promise<void> {
  const population = new Population(await readVillages(folder), stage.towns);
  const families = drawFamilies(requests, seed, population, stage.dates);
  say(
    `${families.length} families of ${population.size} people of 65 and more will send ${requests} requests`,
  );
  const room = async (): Promise<void> => {
    while (stage.tally.restless > MOST_RESTLESS && performance.now() < deadline) await pause(50);
  };
  await inParallel(families, FAMILIES_AT_ONCE, async (family) => {
    if (performance.now() < deadline) await ask(family, { ...stage, seed, room });
  });
}

async function untilAtRest({ tally }: Stage, deadline: number): Promise<void> {
  const rests = (): boolean => tally.restless === 0 && performance.now() - tally.lastChangeAt > QUIET_MS;
  while (!rests() && performance.now() < deadline) await pause(100);
}

const stockLine = ({ residential, day_care: dayCare, meal, home_care: homeCare }: Stock): string =>
  `${residential} free beds, ${dayCare} seats in sessions, ${meal} portions, ${homeCare} caregivers`;

function progressLine({ tally, watch, api }: Stage, startedAt: number): string {
  const counts = tally.byState();
  const of = (state: RequestState | 'unknown'): number => counts.get(state) ?? 0;
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  return [
    `${String(seconds).padStart(4)} s`,
    `sent ${tally.acknowledged.length}`,
    `searching ${of('submitted') + of('matching') + of('unknown')}`,
    `offered ${of('offered')}`,
    `booked ${of('booked')}`,
    `waiting ${of('waiting')}`,
    `escalated ${of('escalated')}`,
    `unmet ${of('unmet')}`,
    `cancelled ${of('cancelled')}`,
    `events ${watch.counts.events}`,
    `answers ${api.seen.answers}`,
  ].join(' · ');
}
