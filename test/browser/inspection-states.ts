import { type State } from './state';

/** A facility with a serious finding, as everybody sees it. */
export const WARNED_STATES: readonly State[] = [
  {
    name: 'facility-warned',
    show: async (visitor, { warned }) => {
      await visitor.opens(`/facilities/${warned.facility}`);
      await visitor.page.locator('[data-serious=serious]').waitFor();
    },
  },
];

/** What an officer finds and decides. */
export const INSPECTION_STATES: readonly State[] = [
  {
    name: 'finding-decide',
    show: async (visitor, { warned }) => {
      await visitor.opens(`/office/findings/${warned.finding}`);
      await visitor.page.locator('label:has(#decision-1)').click();
      await visitor.submit.click();
      await visitor.page.locator('.summary').first().waitFor();
    },
  },
  {
    name: 'finding-new-faults',
    show: async (visitor) => {
      await visitor.opens('/office/findings/new');
      await visitor.page.locator('#itemCode').selectOption('fire_exits');
      await visitor.submit.click();
      await visitor.page.locator('.summary').waitFor();
    },
  },
];
