import { type Visitor } from '../visitor';
import { type ConsoleState } from './states';

/** Opens tomorrow and has it planned. */
export async function plansTomorrow(visitor: Visitor): Promise<void> {
  await visitor.opens('/console/plan');
  await visitor.page.locator('[data-visit]').first().waitFor();
  await visitor.page.locator('[data-ask]').click();
  await visitor.page.locator('[data-plan=computing]').waitFor();
  await visitor.page.locator('[data-plan=proposed]').waitFor();
}

/** What the page of the day plan looks like once there is a plan. */
export const PLAN_STATES: readonly ConsoleState[] = [
  { name: 'desk-plan-proposed', who: 'agency', show: plansTomorrow },
];
