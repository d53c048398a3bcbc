import { type Visitor } from '../visitor';
import { PLAN_STATES } from './plan-states';
import { KITCHEN_STATES } from './kitchen-states';
import { type ConsoleStage, type Staff } from './stage';

/** One look of a page of the desk beside those of the table: whose desk, and how to get there. */
export interface ConsoleState {
  readonly name: string;
  readonly who: Staff;
  readonly show: (visitor: Visitor, stage: ConsoleStage) => Promise<void>;
  /** Puts back what would change the looks that follow. */
  readonly after?: (visitor: Visitor, stage: ConsoleStage) => Promise<void>;
}

/** A page that is there once a sign of it is seen. */
export const at = (name: string, who: Staff, path: string, sign = 'h1'): ConsoleState => ({
  name,
  who,
  show: async (visitor) => {
    await visitor.opens(path);
    await visitor.page.locator(sign).first().waitFor();
  },
});

const paused: ConsoleState = {
  name: 'today-paused',
  who: 'kitchen',
  show: async (visitor) => {
    await visitor.opens('/console');
    await visitor.page.getByRole('switch').click();
    await visitor.page.locator('[data-pause=hour]').click();
    await visitor.page.getByText('自动恢复').first().waitFor();
  },
  after: async (visitor) => {
    await visitor.page.getByRole('switch').click();
    await visitor.page.locator('[data-light]:not([data-light=paused])').waitFor();
  },
};

const caregiverTowns: ConsoleState = {
  name: 'caregiver-towns',
  who: 'agency',
  show: async (visitor, { tables }) => {
    await visitor.opens(`/console/staff/${tables.caregiver}?part=person`);
    await visitor.page.locator('[name=caregiver-where][value=some]').check();
    await visitor.page.locator('#caregiver-towns').waitFor();
  },
};

/** Every list of states of the desk; an area adds its own. */
export const CONSOLE_STATES: readonly ConsoleState[] = [
  at('desk-not-found', 'kitchen', '/console/nowhere'),
  at('requests-waiting-none', 'newcomer', '/console/requests'),
  paused,
  caregiverTowns,
  ...PLAN_STATES,
  ...KITCHEN_STATES,
];
