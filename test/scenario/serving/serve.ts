import { setTimeout as pause } from 'node:timers/promises';
import { createPool } from 'mysql2/promise';
import { SERVING_CLOCKS } from '../assumptions';
import { unlessThereAlready } from '../api-client';
import { UNFINISHED } from '../checks/serving-checks';
import { inParallel } from '../in-parallel';
import { type Stage } from '../world';
import { Calendar } from './calendar';
import { DutyActor } from './duty-actor';
import { type House } from './house';

/** What the days need. */
export interface Serving {
  readonly days: number;
  readonly houses: readonly House[];
  readonly databaseUrl: string;
  readonly say: (line: string) => void;
}

const AT_ONCE = 16;
/** So many visits can begin in a second without that the machine itself makes caregivers late. */
const VISITS_A_SECOND = 30;
const SHORTEST_DAY = 3;
const DAY_LIMIT_MS = 60_000;
/** Bookings follow their hours every half a minute. */
const FOLLOWED_MS = 45_000;
const QUIET_MS = 2_500;

/** Lets the days come for which the city has booked, one after the other, and everybody do their part. */
export async function serve(stage: Stage, { days, houses, databaseUrl, say }: Serving): Promise<void> {
  const pool = createPool({ uri: databaseUrl, timezone: 'Z', connectionLimit: 4 });
  try {
    const calendar = new Calendar(pool);
    await nobodyWaits(stage);
    for (const [key, value] of Object.entries(SERVING_CLOCKS)) {
      await stage.operator.put(`/v1/settings/${key}`, { value, note: 'scenario: short clocks' });
    }
    await inParallel(houses, AT_ONCE, async (house) => house.hires(stage.operator, stage.run));
    for (let day = 1; day <= days; day += 1) {
      const visits = await calendar.visitsTomorrow();
      await calendar.dayComes(Math.max(SHORTEST_DAY, visits / VISITS_A_SECOND));
      say(`day ${day} comes with ${visits} visits`);
      await passes(stage, calendar, houses, day);
      stage.served.days += 1;
    }
    await calendar.nightFalls();
    await until(async () => (await calendar.count(`(${UNFINISHED}) AS unfinished`)) === 0, FOLLOWED_MS);
    await until(async () => performance.now() - stage.tally.lastChangeAt > QUIET_MS, FOLLOWED_MS);
  } finally {
    await stage.errands.end();
    await pool.end();
  }
}

/** What waits would be looked for on days that are put back: the officer ends it. */
async function nobodyWaits({ cityOfficer, tally }: Stage): Promise<void> {
  const waiting = tally.acknowledged.filter(
    ({ requestId }) => tally.tracks.get(requestId)?.state === 'waiting',
  );
  await inParallel(waiting, AT_ONCE, async ({ requestId }) =>
    unlessThereAlready(async () =>
      cityOfficer.post(`/v1/requests/${requestId}/cancellation`, { reason: 'no_longer_needed' }),
    ),
  );
}

/** One day: visits at their times, meals as soon as the sheets stand fast, and people on duty until nothing is open. */
async function passes(
  stage: Stage,
  calendar: Calendar,
  houses: readonly House[],
  day: number,
): Promise<void> {
  let lasts = true;
  const duty = Promise.all(
    stage.townOfficers.map(async (officer) => new DutyActor(officer, stage.served).watches(() => lasts)),
  );
  try {
    await Promise.all([
      inParallel(houses, houses.length, async (house) => house.visits()),
      inParallel(houses, AT_ONCE, async (house) => house.welcomes(stage.dates.ahead(day))),
      (async () => {
        await until(async () => (await calendar.sheetsToFreeze()) === 0, DAY_LIMIT_MS);
        await inParallel(houses, AT_ONCE, async (house) => house.delivers(stage.dates.today));
      })(),
    ]);
    // Whoever never came is noticed some time after the visit has begun.
    await until(async () => (await calendar.visitsToCome()) === 0, DAY_LIMIT_MS);
    await pause(QUIET_MS);
    await until(async () => (await calendar.openCalls()) === 0, DAY_LIMIT_MS);
  } finally {
    lasts = false;
    await duty;
  }
}

async function until(holds: () => Promise<boolean>, limitMs: number): Promise<void> {
  const deadline = performance.now() + limitMs;
  while (!(await holds()) && performance.now() < deadline) await pause(300);
}
