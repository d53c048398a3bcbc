import { type AccessKind } from '@yilian/contracts';

/** What in the record of acts is a look at, or a change of, somebody's data, and what the history calls it. */
export const ACCESSES: Readonly<Record<string, AccessKind>> = {
  'people.person-viewed': 'opened',
  'people.contact-viewed': 'contact_opened',
  'dispatch.contact-viewed': 'contact_served',
  'meals.contact-viewed': 'contact_served',
  'capacity.resident-viewed': 'contact_served',
  'fulfilment.visit-opened': 'contact_served',
  'requests.paper-viewed': 'paper_opened',
  'requests.guardian-viewed': 'guardian_opened',
  'emergency.contact-viewed': 'contact_opened',
  'emergency.person-opened': 'contact_opened',
  'people.data-copied': 'copied',
  'people.changed': 'changed',
};
