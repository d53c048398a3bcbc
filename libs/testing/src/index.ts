export { apiClient, type ApiClient } from './api-client';
export { daysAhead, familyAccount, kitchen, olderPersonOf, TEST_TOWN } from './builders';
export { eventually } from './eventually';
export { liveStage, LiveStage, type Screen } from './live-stage';
export { rawLiveSocket, textFrame } from './raw-live-socket';
export { testConfig } from './test-config';
export { createDatabase, createSchema, dropDatabase, freshDatabaseName } from './test-database';
export { type StackParts, testStack, type TestStack } from './test-stack';
