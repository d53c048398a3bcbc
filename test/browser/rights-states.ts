import { type State } from './state';
import { type Visitor } from './visitor';

/** Opens a page about the rights of the first older person of the family. */
async function opensOfPerson(visitor: Visitor, page: string, sign: string): Promise<void> {
  await visitor.opens('/people');
  const link = visitor.page.locator('article a.action').first();
  const path = (await link.getAttribute('href')) ?? '';
  await visitor.opens(`${path}/${page}`);
  await visitor.page.locator(sign).first().waitFor();
}
const ofPerson = (name: string, page: string, sign: string): State => ({
  name,
  show: async (visitor) => opensOfPerson(visitor, page, sign),
});

/** Who may see and book, consents, who looked, a copy and deletion, invitations. */
export const RIGHTS_STATES: readonly State[] = [
  ofPerson('person-links', 'links', '[data-link]'),
  {
    name: 'person-links-faults',
    show: async (visitor) => {
      await opensOfPerson(visitor, 'links', '[data-link]');
      await visitor.submit.click();
      await visitor.page.locator('.summary').waitFor();
    },
  },
  ofPerson('person-consents', 'consents', '[data-purpose]'),
  ofPerson('person-access', 'access', '.timeline, main p'),
  ofPerson('person-data', 'data', '#remove'),
  {
    name: 'invitation-faults',
    show: async (visitor) => {
      await visitor.opens('/invitation');
      await visitor.page.fill('#code', 'AAAAA');
      await visitor.submit.click();
      await visitor.page.locator('.summary').waitFor();
    },
  },
];
