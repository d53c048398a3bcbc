import { accountsRows } from '@yilian/accounts';
import { capacityConstraints, capacityRows } from '@yilian/capacity';
import { dispatchRows } from '@yilian/dispatch';
import { fulfilmentConstraints, FulfilmentHttpModule, fulfilmentRows } from '@yilian/fulfilment';
import { peopleConstraints, peopleRows } from '@yilian/people';
import { providersConstraints, providersRows } from '@yilian/providers';
import { requestsRows } from '@yilian/requests';
import { PlainTokens } from './plain-tokens';
import { type StackParts, testStack, type TestStack } from './test-stack';

/** What really happens with bookings, over HTTP; `imports` are modules that a test wants beside. */
export async function fulfilmentStack(imports: NonNullable<StackParts['imports']> = []): Promise<TestStack> {
  return testStack({
    rows: [
      ...[...accountsRows, ...capacityRows, ...dispatchRows, ...fulfilmentRows],
      ...[...peopleRows, ...providersRows, ...requestsRows],
    ],
    constraints: [
      ...[...capacityConstraints, ...fulfilmentConstraints],
      ...[...peopleConstraints, ...providersConstraints],
    ],
    imports: [PlainTokens, FulfilmentHttpModule, ...imports],
    http: true,
  });
}
