import { type Page } from 'playwright-core';
import { figures } from './figures';
import { PHONE } from './screens';
import { type World } from './world';

/** 1.6 Mbit/s, 150 ms, a quarter of this machine's speed. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const SLOWER_BY = 4;
const ROUNDS = 3;

export interface Painted {
  readonly largestMs: number;
  readonly shift: number;
}

/** Opens the first page on a slow phone, with nothing kept from before. */
async function slowly(page: Page, url: string): Promise<Painted> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.emulateNetworkConditions', SLOW);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_BY });
  await page.goto(url);
  await page.locator('.tile').first().waitFor();
  await page.waitForLoadState('networkidle');
  return page.evaluate(painted);
}

/** What the browser says of its painting. Sent there as text. */
export async function painted(): Promise<Painted> {
  const entries = async (type: string): Promise<PerformanceEntryList> =>
    new Promise((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type, buffered: true });
      // Without a single shift nobody calls.
      setTimeout(() => resolve([]), 500);
    });
  const paints = await entries('largest-contentful-paint');
  const shifts = await entries('layout-shift');
  return {
    largestMs: paints.at(-1)?.startTime ?? Infinity,
    shift: shifts.reduce((sum, entry) => sum + (Reflect.get(entry, 'value') as number), 0),
  };
}

/** How fast the first page is there. */
export function speed(world: () => World): void {
  it('the first page is painted within 2 s on a slow phone, and nothing jumps', async () => {
    const rounds: Painted[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { page, origin } = await world().visitor(PHONE);
      rounds.push(await slowly(page, `${origin}/`));
      await page.context().close();
    }
    const times = rounds.map(({ largestMs }) => largestMs).sort((a, b) => a - b);
    figures.note('largest paint on a slow phone, median', Math.round(times[ROUNDS >> 1]!));
    figures.note('layout shift', Math.max(...rounds.map(({ shift }) => shift)));
    // Noise of a busy machine only adds, so the best round is what the page can do.
    expect(times[0]).toBeLessThanOrEqual(2_000);
    expect(Math.max(...rounds.map(({ shift }) => shift))).toBeLessThanOrEqual(0.05);
  });
}
