import { daysAhead } from '@yilian/testing';
import { content } from '../e2e/person';
import { figures } from './figures';
import { withFamilyPhone } from './family-phone';
import { looksRight } from './looks';
import { PHONE } from './screens';
import { type Visitor } from './visitor';
import { type World } from './world';

/** Booking that is interrupted, repeated and contested. */
export function booking(world: () => World): void {
  describe('a booking', () => {
    let visitor: Visitor;
    withFamilyPhone(world, (one) => (visitor = one));

    it('that was begun on one device is gone on with on another', async () => {
      await visitor.opens('/book/meal');
      await visitor.page.locator('label:has(#person)').click();
      await visitor.submit.click();
      await visitor.heading('哪几天送餐');
      await visitor.page.locator('label:has(#days)').click();
      const kept = visitor.page.waitForResponse(
        (answer) => answer.url().includes('/v1/drafts/') && answer.request().method() === 'PUT',
      );
      await visitor.submit.click();
      await visitor.heading('请检查一遍再提交');
      expect((await kept).status()).toBe(200);

      const other = await world().visitor(PHONE);
      await other.signsIn();
      await other.page.getByRole('heading', { name: '没填完的预约' }).waitFor();
      await looksRight(other, 'home-unfinished');
      await other.page
        .getByRole('link', { name: /继续未完成的预约/ })
        .first()
        .tap();
      await other.heading('请检查一遍再提交');
      await other.submit.click();
      await other.heading('已提交');
      // It was sent there; here it is not sent a second time.
      await visitor.submit.click();
      await visitor.page.waitForURL(/\/bookings\/[0-9a-f-]{36}$/);
      await other.page.context().close();
    });

    it('that two devices changed is shown twice, and the reader chooses', async () => {
      const { page } = visitor;
      await visitor.opens('/book/meal');
      await page.locator('label:has(#person)').click();
      const put = page.waitForResponse(
        (answer) => answer.url().includes('/v1/drafts/') && answer.request().method() === 'PUT',
      );
      await visitor.submit.click();
      const url = new URL((await put).url());
      const portions = [{ date: daysAhead(2), meal: 'dinner', quantity: 3 }];
      const { olderPersonId } = await world().family.get<{ olderPersonId: string }>(url.pathname);
      await world().family.put(url.pathname, {
        kind: 'meal',
        olderPersonId,
        step: 'check',
        content: { portions },
        version: 1,
      });
      await visitor.heading('哪几天送餐');
      await page.locator('label:has(#days)').click();
      await visitor.submit.click();
      await page.getByRole('heading', { name: /另一台设备也改过/ }).waitFor();
      await looksRight(visitor, 'draft-conflict');
      await page.getByRole('button', { name: '用另一台填的' }).tap();
      await page.getByText('3 份', { exact: true }).waitFor();
      await page.getByText('晚餐').first().waitFor();
    });

    it('is repeated in at most 3 taps', async () => {
      await world().bookings();
      const before = (await world().requests()).length;
      await visitor.opens('/bookings');
      await visitor.presses(visitor.page.getByRole('link', { name: /再来一份/ }).first());
      await visitor.heading('请检查一遍再提交');
      await visitor.presses(visitor.submit);
      await visitor.heading('已提交');
      figures.note('taps: same meal again', visitor.taps);
      expect(visitor.taps).toBeLessThanOrEqual(3);
      expect((await world().requests()).length).toBe(before + 1);
    });

    it('of the last seat has one winner, and the other sees what is still free and loses nothing', async () => {
      const seat = await lastSeat(world());
      const rival = await world().visitor(PHONE);
      await rival.signsIn();
      const both = [visitor, rival];
      for (const one of both) await toDays(one, seat);
      await Promise.all(both.map(async (one) => one.submit.click()));
      const ends = await Promise.all(
        both.map(async ({ page }) =>
          Promise.race([
            page
              .getByRole('heading', { name: '需要接送吗' })
              .waitFor()
              .then(() => 'kept'),
            page
              .getByRole('heading', { name: /刚刚订满/ })
              .waitFor()
              .then(() => 'taken'),
          ]),
        ),
      );
      expect([...ends].sort()).toEqual(['kept', 'taken']);
      const [winner, late] = ends[0] === 'kept' ? [visitor, rival] : [rival, visitor];
      expect(await dayOf(late, seat).isChecked()).toBe(true);
      expect(await late.page.locator('section[aria-labelledby=taken] li').count()).toBe(4);
      await looksRight(late, 'place-taken');
      await late.page.locator('section[aria-labelledby=taken] li button').first().tap();
      await late.heading('需要接送吗');
      await late.page.getByRole('timer').waitFor();
      await looksRight(winner, 'place-kept');
      await sendsWithout(winner);
      await rival.page.context().close();
    });

    it('is kept a little longer by one press, as soon as the time runs short', async () => {
      const seat = await lastSeat(world());
      const { page } = visitor;
      await toDays(visitor, seat);
      await visitor.submit.click();
      await visitor.heading('需要接送吗');
      expect(await page.getByRole('button', { name: '再给我 3 分钟' }).count()).toBe(0);
      const before = await page.getByRole('timer').textContent();
      // Fourteen of fifteen minutes later by every clock that the page has.
      await page.clock.install({ time: Date.now() });
      await page.reload();
      await visitor.heading('需要接送吗');
      await page.clock.fastForward('13:30');
      await page.getByRole('button', { name: '再给我 3 分钟' }).waitFor();
      await looksRight(visitor, 'place-running-out');
      await page.getByRole('button', { name: '再给我 3 分钟' }).tap();
      await page.waitForFunction(
        (text) => document.querySelector('[role=timer]')?.textContent !== text,
        before,
      );
    });
  });
}

/** A morning in a day centre. */
interface Seat {
  readonly serviceId: string;
  readonly date: string;
}

/** A day centre that would take the family's first person, with exactly one seat left on one of the next mornings. */
async function lastSeat(world: World): Promise<Seat> {
  const centres = await world.stack.sql<{ id: string }>("SELECT id FROM service WHERE kind = 'day_care'");
  // Some are closed on the weekend, whatever day it is today.
  for (const days of [1, 2, 3]) {
    for (const { id } of centres) {
      const seat = { serviceId: id, date: daysAhead(days) };
      if (await isLast(world, seat)) return seat;
    }
  }
  throw new Error('no day centre takes the first person of the demo family');
}

/** Leaves one seat free there, and tries whether it can be had. */
async function isLast({ stack, family }: World, { serviceId, date }: Seat): Promise<boolean> {
  const { olderPersons } = await family.get<{ olderPersons: readonly { id: string }[] }>('/v1/older-persons');
  const sessions = [{ date, part: 'morning' }];
  const request = { kind: 'day_care', olderPersonId: olderPersons[0]!.id, sessions };
  await stack.sql(
    `UPDATE capacity_slot SET capacity = used + out_of_service + 1
      WHERE on_date = ? AND part = 'morning' AND service_id = ?`,
    [date, serviceId],
  );
  const tried = await family.ask('POST', '/v1/holds', { body: { serviceId, request } });
  if (tried.status !== 201) return false;
  await family.ask('DELETE', `/v1/holds/${content<{ id: string }>(tried).id}`);
  return true;
}

const dayOf = ({ page }: Visitor, { date }: Seat) => page.locator(`input[value="${date}"]`);

async function toDays(visitor: Visitor, seat: Seat): Promise<void> {
  await visitor.opens(`/book/day-care?service=${seat.serviceId}`);
  const { page } = visitor;
  await page.locator('#person, #days').first().waitFor();
  if (await page.locator('#person').count()) {
    await page.locator('label:has(#person)').click();
    await visitor.submit.click();
  }
  await visitor.heading('哪几天去');
  await dayOf(visitor, seat).locator('..').click();
  await page.locator('label:has(#part)').click();
}

async function sendsWithout(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.locator('label:has(input[value=no])').click();
  await visitor.submit.click();
  await visitor.heading('请检查一遍再提交');
  await visitor.submit.click();
  await visitor.heading('已提交');
}
