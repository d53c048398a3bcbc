import { Injectable, Module } from '@nestjs/common';
import { accountsRows } from '@yilian/accounts';
import { capacityConstraints, CapacityModule, capacityRows } from '@yilian/capacity';
import { type Role } from '@yilian/contracts';
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
import { Authenticator, type Principal, WorkModule } from '@yilian/platform';
import { providersConstraints, providersRows } from '@yilian/providers';
import { qualityRows } from '@yilian/quality';
import { RequestsHttpModule, requestsConstraints, requestsRows } from '@yilian/requests';
import { toursRows } from '@yilian/tours';
import { idleHandlersExcept } from './idle-handlers';
import { testStack, type TestStack } from './test-stack';

/** The token is `<role>.<account>.<provider>.<town>`. */
@Injectable()
class PlainToken extends Authenticator {
  override async authenticate(token: string): Promise<Principal> {
    const [role, accountId, providerId, townCode] = token.split('.') as [Role, string, string, string];
    return Promise.resolve({ accountId, role, providerId: providerId || null, townCode: townCode || null });
  }
}

@Module({ providers: [{ provide: Authenticator, useClass: PlainToken }], exports: [Authenticator] })
class PlainTokens {}

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
