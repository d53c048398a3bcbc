import { sends, type State } from './state';

/** Who may see and book, and invitations: what goes wrong there. */
export const RIGHTS_STATES: readonly State[] = [
  {
    name: 'person-links-faults',
    show: async (visitor, { person }) => {
      await visitor.opens(`/people/${person}/links`);
      await visitor.page.locator('[data-link]').first().waitFor();
      await sends(visitor);
      await visitor.page.locator('.summary').waitFor();
    },
  },
  {
    name: 'invitation-faults',
    show: async (visitor) => {
      await visitor.opens('/invitation');
      await visitor.page.fill('#code', 'AAAAA');
      await sends(visitor);
      await visitor.page.locator('.summary').waitFor();
    },
  },
];
