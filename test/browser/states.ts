import { ASSESSED_STATES, NEEDS_STATES } from './assessment-states';
import { FINDING_STATES } from './finding-states';
import { MOVING_IN_STATES } from './moving-in-states';
import { at, sends, type State } from './state';
import { type Visitor } from './visitor';

const choose = async ({ page }: Visitor, id: string): Promise<void> =>
  page.locator(`label:has(#${id})`).click();

/** Begins a flow for the first person. */
async function begins(visitor: Visitor, flow: string): Promise<void> {
  await visitor.opens(`/book/${flow}`);
  await choose(visitor, 'person');
  await sends(visitor);
}

const BOOKINGS = '**/v1/requests?*';
const opensBooking = async (visitor: Visitor, id: string): Promise<void> => {
  await visitor.opens(`/bookings/${id}`);
  await visitor.page.locator('[data-live=live]').waitFor();
};

/** Pages that need no account. What every page has in common stands in the table of pages. */
export const OPEN_STATES: readonly State[] = [
  at('home-signed-out', '/', '.tile'),
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
  at('not-found', '/nowhere'),
  ...FINDING_STATES,
  ...NEEDS_STATES,
  at('settings-signed-out', '/settings'),
];

/** Pages of a family. */
export const FAMILY_STATES: readonly State[] = [
  {
    name: 'person-faults',
    show: async (visitor) => {
      await visitor.opens('/people/new');
      await sends(visitor);
      await visitor.page.locator('.summary').waitFor();
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
  at('bookings-ended', '/bookings?show=ended', 'article'),
  {
    name: 'progress-booked',
    show: async (visitor, { booked }) => opensBooking(visitor, booked),
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
    name: 'progress-ended',
    show: async (visitor, { cancelled }) => opensBooking(visitor, cancelled),
  },
  {
    name: 'bookings-kept',
    show: async ({ page, origin }) => {
      await page.goto(`${origin}/bookings`);
      await page.locator('article').first().waitFor();
      await page.route(BOOKINGS, async (route) => route.abort());
      await page.reload();
      await page.locator('.notice-warn').waitFor();
      await page.unroute(BOOKINGS);
    },
  },
  {
    name: 'settings-ways-faults',
    show: async (visitor) => {
      const { page } = visitor;
      await visitor.opens('/settings');
      await page.locator('label:has(#ways)').click();
      await page.fill('#phone', '1');
      await sends(visitor);
      await page.locator('#phone[aria-invalid=true]').waitFor();
    },
  },
  ...ASSESSED_STATES,
];
