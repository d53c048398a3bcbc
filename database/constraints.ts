import { accountsConstraints } from '@yilian/accounts';
import { assessmentConstraints } from '@yilian/assessment';
import { capacityConstraints } from '@yilian/capacity';
import { mealsConstraints } from '@yilian/meals';
import { fulfilmentConstraints } from '@yilian/fulfilment';
import { integrationConstraints } from '@yilian/integration';
import { peopleConstraints } from '@yilian/people';
import { requestsConstraints } from '@yilian/requests';
import { providersConstraints } from '@yilian/providers';
import { subsidiesConstraints } from '@yilian/subsidies';
import { qualityConstraints } from '@yilian/quality';
import { inspectionConstraints } from '@yilian/inspection';
import { planningConstraints } from '@yilian/planning';
import { toursConstraints } from '@yilian/tours';

/** What the rows' decorators cannot say: conditions, and the one row that the relays take turns on. */
export const allConstraints: readonly string[] = [
  ...accountsConstraints,
  ...assessmentConstraints,
  ...capacityConstraints,
  ...mealsConstraints,
  ...fulfilmentConstraints,
  ...integrationConstraints,
  ...peopleConstraints,
  ...providersConstraints,
  ...requestsConstraints,
  ...subsidiesConstraints,
  ...qualityConstraints,
  ...inspectionConstraints,
  ...planningConstraints,
  ...toursConstraints,
  'INSERT INTO relay_state (id) VALUES (1)',
];
