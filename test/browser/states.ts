import { FINDING_STATES } from './finding-states';
import { MOVING_IN_STATES } from './moving-in-states';
import { at, type Ids, sends, type State } from './state';
import { type Visitor } from './visitor';

const choose = async ({ page }: Visitor, id: string): Promise<void> =>
  page.locator(`label:has(#${id})`).click();

/** Begins a flow for the first person. */
async function begins(visitor: Visitor, flow: string): Promise<void> {
  await visitor.opens(`/book/${flow}`);
  await choose(visitor, 'person');
  await sends(visitor);
}

/** Pages that need no account. */
export const OPEN_STATES: readonly State[] = [
  at('home-signed-out', '/', '.tile'),
  at('sign-in', '/sign-in?next=/bookings'),
  {
    name: 'sign-in-faults',
    show: async (visitor) => {
      await visitor.opens('/sign-in');
      await sends(visitor);
      await visitor.page.locator('.summary').waitFor();
    },
  },
  at('session-ended', '/sign-in?next=/bookings&ended=1', '.notice'),
  {
    name: 'register-faults',
    show: async (visitor) => {
      await visitor.opens('/register');
      await visitor.page.fill('#login', '?');
      await sends(visitor);
      await visitor.page.locator('.summary').waitFor();
    },
  },
  at('sos', '/sos', '.call'),
  at('help', '/help'),
  at('not-found', '/nowhere'),
  ...FINDING_STATES,
  at('settings-signed-out', '/settings'),
];

/** Pages of a family. */
export const FAMILY_STATES: readonly State[] = [
  at('home', '/', '.card'),
  at('people', '/people', 'article'),
  {
    name: 'person-faults',
    show: async (visitor) => {
      await visitor.opens('/people/new');
      await sends(visitor);
      await visitor.page.locator('.summary').waitFor();
    },
  },
  {
    name: 'person',
    show: async ({ page, ...visitor }) => {
      await page.goto(`${visitor.origin}/people`);
      await page.locator('article .action').first().click();
      await page.locator('#name').waitFor();
    },
  },
  at('who', '/book/meal', '.choice'),
  {
    name: 'meal-days-faults',
    show: async (visitor) => {
      await begins(visitor, 'meal');
      await visitor.heading('哪几天送餐');
      await sends(visitor);
      await visitor.page.locator('.summary').waitFor();
    },
  },
  {
    name: 'meal-check',
    show: async (visitor) => {
      await begins(visitor, 'meal');
      await choose(visitor, 'days');
      await sends(visitor);
      await visitor.page.locator('.summary-row').first().waitFor();
      await visitor.page.locator('.own-share').waitFor();
    },
  },
  at('diet', '/book/meal/diet', '.choice'),
  at('notes', '/book/meal/notes', 'textarea'),
  {
    name: 'task',
    show: async (visitor) => {
      await begins(visitor, 'home-care');
      await visitor.heading('需要帮什么忙');
    },
  },
  at('time', '/book/home-care/time', '.choice'),
  at('carer', '/book/home-care/carer', '.choice'),
  at('care-days', '/book/day-care/care-days', '.choice'),
  at('ride', '/book/day-care/ride', '.choice'),
  {
    name: 'stay',
    show: async (visitor) => {
      await visitor.opens('/book/care-home/stay');
      await choose(visitor, 'start-1');
      await choose(visitor, 'stay-1');
      await visitor.page.locator('#nights').waitFor();
    },
  },
  at('room', '/book/care-home/room', '.choice'),
  at('check-incomplete', '/book/care-home/check'),
  ...MOVING_IN_STATES,
  at('bookings', '/bookings', 'article'),
  at('bookings-ended', '/bookings?show=ended', 'article'),
  at('messages', '/messages', '.card'),
  at('settings', '/settings', '.action'),
  { name: 'sent', show: async (visitor, { waiting }) => visitor.opens(`/bookings/${waiting}/sent`) },
  {
    name: 'progress-asked',
    show: async (visitor, { waiting }) =>
      at('', `/bookings/${waiting}`, '[data-live=live]').show(visitor, {} as Ids),
  },
  {
    name: 'progress-booked',
    show: async (visitor, { booked }) =>
      at('', `/bookings/${booked}`, '[data-live=live]').show(visitor, {} as Ids),
  },
  {
    name: 'cancel-dialog',
    show: async (visitor, { waiting }) => {
      await visitor.opens(`/bookings/${waiting}`);
      await visitor.page.getByRole('button', { name: '取消这份预约' }).click();
      await visitor.page.locator('dialog[open] .cancel-cost').waitFor();
    },
  },
  {
    name: 'loading',
    show: async ({ page, origin }) => {
      await page.route('**/v1/requests?*', () => undefined);
      await page.goto(`${origin}/bookings`);
      await page.locator('.skeleton.seen').first().waitFor();
      await page.unroute('**/v1/requests?*');
    },
  },
  {
    name: 'error',
    show: async ({ page, origin }) => {
      await page.route('**/v1/me/messages*', async (route) => route.abort());
      await page.goto(`${origin}/messages`);
      await page.locator('.notice-err').waitFor();
      await page.unroute('**/v1/me/messages*');
    },
  },
];
