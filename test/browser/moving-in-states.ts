import { at, sends, type State } from './state';

/** The parts of an application for a home, before it is sent. */
export const MOVING_IN_STATES: readonly State[] = [
  at('application', '/book/care-home/tasks', '.task-link'),
  at('application-level', '/book/care-home/level', '.choice'),
  {
    name: 'application-guardian-faults',
    show: async (visitor) => {
      await visitor.opens('/book/care-home/guardian');
      await sends(visitor);
      await visitor.page.locator('.summary').waitFor();
    },
  },
  {
    name: 'application-trial',
    show: async (visitor) => {
      await visitor.opens('/book/care-home/stay');
      await visitor.page.locator('label:has(#stay-2)').click();
      await visitor.page.locator('#trialNights').waitFor();
    },
  },
  {
    name: 'application-papers',
    show: async ({ page, ...visitor }) => {
      await page.goto(`${visitor.origin}/people`);
      await page.locator('article .action').first().click();
      await page.locator('#name').waitFor();
      await page.goto(`${page.url()}/papers`);
      await page.locator('.task-link').first().waitFor();
    },
  },
  {
    name: 'application-paper',
    show: async ({ page, ...visitor }) => {
      await page.goto(`${visitor.origin}/people`);
      await page.locator('article .action').first().click();
      await page.locator('#name').waitFor();
      await page.goto(`${page.url()}/papers?kind=identity`);
      await page.locator('#sheet').waitFor({ state: 'attached' });
    },
  },
];
