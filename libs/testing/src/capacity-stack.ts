import { capacityConstraints, CapacityHttpModule, CapacityModule, capacityRows } from '@yilian/capacity';
import { peopleConstraints, peopleRows } from '@yilian/people';
import { providersRows } from '@yilian/providers';
import { requestsRows } from '@yilian/requests';
import { PlainTokens } from './plain-tokens';
import { testStack, type TestStack } from './test-stack';

/** What providers have to give, over HTTP, with connections enough for many rivals at once. */
export async function capacityStack(): Promise<TestStack> {
  return testStack({
    rows: [...providersRows, ...capacityRows, ...peopleRows, ...requestsRows],
    constraints: [...capacityConstraints, ...peopleConstraints],
    imports: [PlainTokens, CapacityModule, CapacityHttpModule],
    env: { DATABASE_POOL: '32' },
    http: true,
  });
}
