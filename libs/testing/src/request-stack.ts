import { accountsRows } from '@yilian/accounts';
import { capacityRows } from '@yilian/capacity';
import { dispatchRows } from '@yilian/dispatch';
import { emergencyRows } from '@yilian/emergency';
import { mealsRows } from '@yilian/meals';
import { peopleConstraints, peopleRows } from '@yilian/people';
import { providersRows } from '@yilian/providers';
import { RequestsHttpModule, requestsConstraints, requestsRows } from '@yilian/requests';
import { PlainTokens } from './plain-tokens';
import { testStack, type StackParts, type TestStack } from './test-stack';

/** Families and what they ask for, over HTTP; `more` adds the modules and rows that a test wants beside. */
export async function requestStack(more: Pick<StackParts, 'imports' | 'filled'> = {}): Promise<TestStack> {
  return testStack({
    ...more,
    rows: [
      ...[...accountsRows, ...capacityRows, ...peopleRows, ...requestsRows],
      ...[...dispatchRows, ...emergencyRows, ...mealsRows, ...providersRows],
    ],
    constraints: [...peopleConstraints, ...requestsConstraints],
    imports: [PlainTokens, RequestsHttpModule, ...(more.imports ?? [])],
    http: true,
  });
}
