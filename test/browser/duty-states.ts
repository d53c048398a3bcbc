import { type Stage, type State } from './state';
import { type Visitor } from './visitor';

async function opensDuty(visitor: Visitor, stage: Stage): Promise<void> {
  await stage.callsForHelp();
  await visitor.opens('/duty');
  await visitor.page.locator('[data-sos=raised]').first().waitFor();
}

/** The officer on duty, with a call that waits. Without one the page is as the table of pages has it. */
export const DUTY_STATES: readonly State[] = [
  { name: 'duty-waiting', show: opensDuty },
  {
    name: 'duty-detail',
    show: async (visitor, stage) => {
      await opensDuty(visitor, stage);
      await visitor.page.locator('[data-sos=raised] .action.plain').first().click();
      await visitor.page.locator('.timeline').first().waitFor();
    },
  },
  {
    name: 'duty-faults',
    show: async (visitor, stage) => {
      await opensDuty(visitor, stage);
      await visitor.page.keyboard.press('c');
      await visitor.page.locator('[data-sos=acknowledged] form').first().waitFor();
      await visitor.submit.click();
      await visitor.page.locator('[aria-invalid=true]').first().waitFor();
    },
  },
];
