import { looksRight } from './looks';
import { PHONE } from './screens';
import { type World } from './world';

/** A meal of a day that has one already: a guest may come, so it is asked and never refused. */
export function secondLunch(world: () => World): void {
  it('a lunch that comes already is warned of with the way to it, and taken all the same', async () => {
    const visitor = await world().visitor(PHONE);
    await visitor.signsIn();
    const { page } = visitor;
    await visitor.opens('/book/meal');
    await page.locator('label:has(#person)').click();
    await visitor.submit.click();
    await visitor.heading('哪几天送餐');
    await page.locator('label:has(#days)').click();
    const asked = page.waitForResponse((answer) => answer.url().includes('/meal-overlaps'));
    await visitor.submit.click();
    const url = new URL((await asked).url());
    const [date, meal] = url.searchParams.get('meals')!.split('.');
    const olderPersonId = url.pathname.split('/')[3];
    await world().family.post('/v1/requests', {
      ...{ kind: 'meal', olderPersonId, portions: [{ date, meal, quantity: 1 }] },
    });
    await page.reload();
    const warning = page.locator('[data-overlaps]');
    await warning.getByText('已经订过，仍要再订？').waitFor();
    await looksRight(visitor, 'meal-check-overlap');
    expect(await warning.getByRole('link').first().getAttribute('href')).toMatch(/^\/bookings\//);
    await visitor.submit.click();
    await visitor.heading('已提交');
    expect(visitor.complaints).toEqual([]);
    await page.context().close();
  });
}
