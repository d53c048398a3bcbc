import { type ConsoleStage } from './stage';
import { type ConsoleState } from './states';

const PRESENCE = '**/v1/providers/me/presence';

/** The light of the kitchen is read from its row; the index of the placer hears nothing of these looks. */
const changes = async ({ kitchen }: ConsoleStage, what: string): Promise<void> =>
  kitchen.isMade(`${what} WHERE id = ?`);

const today = (status: string, how: string, back: string): ConsoleState => ({
  name: `today-${status.replace('_', '-')}`,
  who: 'kitchen',
  show: async ({ page, origin }, stage) => {
    // A desk that is open says so and is found again.
    await page.route(PRESENCE, async (route) => route.abort());
    await changes(stage, `UPDATE provider SET ${how}`);
    await page.goto(`${origin}/console`);
    await page.locator(`[data-light=${status}]`).first().waitFor();
    await page.locator('[data-waiting]').first().waitFor();
  },
  after: async ({ page }, stage) => {
    await changes(stage, `UPDATE provider SET ${back}`);
    await page.unroute(PRESENCE);
  },
});

/** Lights that only others can change, and a house that has nothing to give. */
export const LIGHT_STATES: readonly ConsoleState[] = [
  today(
    'suspended',
    "state = 'suspended', suspended_reason = '消防整改', suspended_since = now(3)",
    "state = 'active', suspended_reason = NULL, suspended_since = NULL",
  ),
  today('connection_lost', 'lost_since = now(3)', 'lost_since = NULL'),
  {
    name: 'today-full',
    who: 'newcomer',
    show: async (visitor) => {
      await visitor.opens('/console');
      await visitor.page.locator('[data-light=full]').waitFor();
      await visitor.page.locator('[data-waiting]').first().waitFor();
    },
  },
];
