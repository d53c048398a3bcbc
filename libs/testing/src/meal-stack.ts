import { accountsRows } from '@yilian/accounts';
import { capacityConstraints, CapacityModule, capacityRows } from '@yilian/capacity';
import { dispatchRows } from '@yilian/dispatch';
import {
  emergencyHandlers,
  EmergencyHttpModule,
  EmergencyModule,
  emergencyReactions,
  emergencyRows,
  emergencySchedules,
} from '@yilian/emergency';
import {
  mealsConstraints,
  mealsHandlers,
  MealsHttpModule,
  MealsModule,
  mealsReactions,
  mealsRows,
} from '@yilian/meals';
import {
  NotificationsHttpModule,
  NotificationsModule,
  notificationsHandlers,
  notificationsReactions,
  notificationsRows,
} from '@yilian/notifications';
import { peopleConstraints, peopleRows } from '@yilian/people';
import { WorkModule } from '@yilian/platform';
import { providersConstraints, providersRows } from '@yilian/providers';
import { qualityRows } from '@yilian/quality';
import { RequestsHttpModule, requestsConstraints, requestsRows } from '@yilian/requests';
import { toursRows } from '@yilian/tours';
import { idleHandlersExcept } from './idle-handlers';
import { PlainTokens } from './plain-tokens';
import { testStack, type TestStack } from './test-stack';

const idle = idleHandlersExcept('emergency', 'meals', 'notifications');

/** Everything that has to do with meals and what follows from them, worker included. */
export async function mealStack(): Promise<TestStack> {
  return testStack({
    rows: [
      ...[...accountsRows, ...capacityRows, ...dispatchRows, ...emergencyRows, ...mealsRows],
      ...[
        ...notificationsRows,
        ...peopleRows,
        ...providersRows,
        ...qualityRows,
        ...requestsRows,
        ...toursRows,
      ],
    ],
    constraints: [
      ...[...capacityConstraints, ...mealsConstraints, ...peopleConstraints],
      ...[...providersConstraints, ...requestsConstraints],
    ],
    imports: [
      ...[PlainTokens, CapacityModule, RequestsHttpModule, MealsHttpModule],
      ...[EmergencyHttpModule, NotificationsHttpModule],
      WorkModule.forWorker({
        imports: [EmergencyModule, MealsModule, NotificationsModule, idle.module],
        reactions: [emergencyReactions, mealsReactions, notificationsReactions],
        handlers: [...emergencyHandlers, ...mealsHandlers, ...notificationsHandlers, ...idle.handlers],
        schedules: [...emergencySchedules],
      }),
    ],
    http: true,
    env: { WORK_LEASE_MS: '1500', LOG_LEVEL: 'silent' },
  });
}
