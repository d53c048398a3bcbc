import { accountsRows } from '@yilian/accounts';
import { capacityConstraints, CapacityModule, capacityReactions, capacityRows } from '@yilian/capacity';
import {
  dispatchHandlers,
  DispatchModule,
  dispatchReactions,
  dispatchRows,
  dispatchSchedules,
} from '@yilian/dispatch';
import { matchingRows } from '@yilian/matching';
import { peopleConstraints, peopleRows } from '@yilian/people';
import { WorkModule, type WorkerParts } from '@yilian/platform';
import { providersConstraints, providersReactions, providersRows } from '@yilian/providers';
import { requestsConstraints, RequestsModule, requestsReactions, requestsRows } from '@yilian/requests';
import { idleHandlersExcept } from './idle-handlers';
import { type StackParts, testStack, type TestStack } from './test-stack';

/** Jobs of other contexts do nothing here. */
const others = idleHandlersExcept('dispatch');

/** A city in which requests are placed, without HTTP; `schedules` are those that a test wants beside dispatch's own. */
export async function dispatchStack(
  more: Pick<StackParts, 'filled' | 'env'>,
  schedules: WorkerParts['schedules'] = [],
): Promise<TestStack> {
  return testStack({
    filled: more.filled ?? [],
    env: { WORK_LEASE_MS: '3000', ...more.env },
    rows: [
      ...[...accountsRows, ...capacityRows, ...dispatchRows, ...matchingRows],
      ...[...peopleRows, ...providersRows, ...requestsRows],
    ],
    constraints: [
      ...[...capacityConstraints, ...peopleConstraints],
      ...[...providersConstraints, ...requestsConstraints],
    ],
    imports: [
      WorkModule.forWorker({
        imports: [DispatchModule, CapacityModule, RequestsModule, others.module],
        reactions: [capacityReactions, dispatchReactions, providersReactions, requestsReactions],
        handlers: [...dispatchHandlers, ...others.handlers],
        schedules: [...dispatchSchedules, ...schedules],
      }),
    ],
  });
}
