import { type Visitor } from '../visitor';

/** Has the day that is open planned anew, and waits for the proposal. */
export async function plansAnew({ page }: Visitor): Promise<void> {
  const panel = page.locator('.plan-panel');
  await panel.waitFor();
  const version = Number(await panel.getAttribute('data-version'));
  await page.locator('[data-ask]').click();
  await page.locator(`[data-plan=proposed][data-version="${version + 1}"]`).waitFor();
}

/** What the page of the day plan looks like once there is a plan. */
export const PLAN_STATES = [
  {
    name: 'desk-plan-proposed',
    who: 'agency' as const,
    show: async (visitor: Visitor): Promise<void> => {
      await visitor.opens('/console/plan');
      await plansAnew(visitor);
    },
  },
];
