import { figures } from './figures';
import { p95 } from './p95';
import { PHONE } from './screens';
import { type World } from './world';

const ANSWERS = 20;
/** Lunch on one of these days from now. */
const DAYS = [3, 4, 5, 6, 7] as const;

/** How soon a family sees that somebody said yes, told over many answers: one is luck. */
export function liveAnswers(world: () => World): void {
  it(`${ANSWERS} answers of kitchens are on the screen within a second`, async () => {
    const visitor = await world().visitor(PHONE);
    const { page } = visitor;
    await visitor.signsIn();
    const times: number[] = [];
    for (let answer = 0; answer < ANSWERS; answer += 1) {
      const id = await world().orders(DAYS[answer % DAYS.length]!);
      await visitor.opens(`/bookings/${id}`);
      await page.locator('[data-live=live]').waitFor();
      await world().accepts(id);
      const acceptedMs = performance.now();
      await page.locator('.mark-ok', { hasText: '预约成功' }).waitFor();
      times.push(performance.now() - acceptedMs);
    }
    figures.note('answer of a provider on the screen, p95', p95(times));
    expect(p95(times)).toBeLessThan(1_000);
    expect(visitor.complaints).toEqual([]);
    await page.context().close();
  }, 180_000);
}
