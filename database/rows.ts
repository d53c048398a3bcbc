import { accountsRows } from '@yilian/accounts';
import { answeringRows } from '@yilian/answering';
import { assessmentRows } from '@yilian/assessment';
import { capacityRows } from '@yilian/capacity';
import { dispatchRows } from '@yilian/dispatch';
import { emergencyRows } from '@yilian/emergency';
import { exchangeRows } from '@yilian/exchange';
import { fulfilmentRows } from '@yilian/fulfilment';
import { inspectionRows } from '@yilian/inspection';
import { integrationRows } from '@yilian/integration';
import { matchingRows } from '@yilian/matching';
import { mealsRows } from '@yilian/meals';
import { monitoringRows } from '@yilian/monitoring';
import { notificationsRows } from '@yilian/notifications';
import { peopleRows } from '@yilian/people';
import { planningRows } from '@yilian/planning';
import { platformRows } from '@yilian/platform';
import { providersRows } from '@yilian/providers';
import { qualityRows } from '@yilian/quality';
import { requestsRows } from '@yilian/requests';
import { subsidiesRows } from '@yilian/subsidies';
import { toursRows } from '@yilian/tours';

/** Every table of Yilian, in no order: there are no foreign keys between them. */
export const allRows: readonly (new () => object)[] = [
  ...platformRows,
  ...accountsRows,
  ...answeringRows,
  ...assessmentRows,
  ...capacityRows,
  ...dispatchRows,
  ...emergencyRows,
  ...exchangeRows,
  ...fulfilmentRows,
  ...inspectionRows,
  ...integrationRows,
  ...matchingRows,
  ...mealsRows,
  ...monitoringRows,
  ...notificationsRows,
  ...peopleRows,
  ...planningRows,
  ...providersRows,
  ...qualityRows,
  ...requestsRows,
  ...subsidiesRows,
  ...toursRows,
];
