import { type Route } from 'playwright-core';
import { type Visitor } from './visitor';

/** What a page is like, whoever it is for; `S` is what its city holds. */
interface Look<S> {
  readonly path: string | ((stage: S) => string);
  readonly sign: string;
  readonly asks?: string;
  readonly empty?: string;
  readonly comesWith?: true;
}
type Looks = (state: string) => Promise<void>;
const NO_CONNECTION = '连不上网络';
const SERVER_FAULT = '系统出错了';
/** Shown instead of a fault when the device has it. */
const KEPT = 'yilian.mine.bookings';

const pathOf = <S>({ path }: Pick<Look<S>, 'path'>, stage: S): string =>
  typeof path === 'string' ? path : path(stage);

/** Opens the page and waits until everything is there. */
export async function showsPage<S>(visitor: Visitor, page: Look<S>, stage: S): Promise<void> {
  await visitor.opens(pathOf(page, stage));
  await visitor.page.locator(page.sign).first().waitFor();
}

/** Opens the page as somebody who has nothing yet. */
export async function showsEmpty<S>(visitor: Visitor, { path, empty }: Look<S>, stage: S): Promise<void> {
  await visitor.opens(pathOf({ path }, stage));
  await visitor.page
    .getByText(empty ?? '')
    .first()
    .waitFor();
}

/**
 * One visit on which everything goes wrong first: no answer for a while, no connection, a fault of the server, and after
 * "again" the page as it is meant to be.
 */
export async function showsTroubles<S>(
  visitor: Visitor,
  look: Look<S> & { readonly asks: string },
  stage: S,
  looks: Looks,
): Promise<void> {
  const { page } = visitor;
  const again = page.locator('.notice-err button').first();
  const held: Route[] = [];
  await page.evaluate((name) => localStorage.removeItem(name), KEPT);
  await page.route(look.asks, (route) => void held.push(route));
  if (look.comesWith) await visitor.walksTo(pathOf(look, stage));
  else await page.goto(visitor.origin + pathOf(look, stage));
  await page.locator('.skeleton.seen').first().waitFor();
  await looks('loading');
  for (const route of held) await route.abort();
  await page.getByText(NO_CONNECTION).first().waitFor();
  await looks('no-connection');
  await page.unroute(look.asks);
  await page.route(look.asks, async (route) => route.fulfill({ status: 500, body: '{}' }));
  await again.click();
  await page.getByText(SERVER_FAULT).first().waitFor();
  await looks('server-fault');
  await page.unroute(look.asks);
  await again.click();
  await page.locator(look.sign).first().waitFor();
  await looks('loaded');
}
