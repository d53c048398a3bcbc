import { accountsRows } from '@yilian/accounts';
import { capacityConstraints, CapacityModule, capacityRows } from '@yilian/capacity';
import { dispatchRows } from '@yilian/dispatch';
import { peopleConstraints, peopleRows } from '@yilian/people';
import { providersConstraints, providersRows } from '@yilian/providers';
import { qualityConstraints, QualityHttpModule, qualityRows } from '@yilian/quality';
import { RequestsModule, requestsRows } from '@yilian/requests';
import { PlainTokens } from './plain-tokens';
import { testStack, type TestStack } from './test-stack';

/** What people say of what they got, over HTTP, with bookings to say it of. */
export async function qualityStack(): Promise<TestStack> {
  return testStack({
    rows: [
      ...[...accountsRows, ...capacityRows, ...dispatchRows, ...peopleRows],
      ...[...providersRows, ...qualityRows, ...requestsRows],
    ],
    constraints: [
      ...[...capacityConstraints, ...peopleConstraints, ...providersConstraints, ...qualityConstraints],
    ],
    imports: [PlainTokens, QualityHttpModule, CapacityModule, RequestsModule],
    http: true,
  });
}
