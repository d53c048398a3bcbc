import { job, type Reactions } from '@yilian/platform';

/** What follows for older people from what happens. */
export const peopleReactions: Reactions = {
  'requests.submitted.v1': ({ requestId, olderPersonId }) => [
    job('people.tell-asked-for', requestId, { requestId, olderPersonId }),
  ],
  'accounts.account-left.v1': ({ accountId }) => [
    job('people.end-links-of-account', accountId, { accountId }),
  ],
};
