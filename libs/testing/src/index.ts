export { actAs } from './act-as';
export { AnswerCheck, type AnswerSeen } from './answer-check';
export { askApi, type Question, type Reply } from './ask-api';
export { apiClient, type ApiClient } from './api-client';
export { type Booked, bookingOf, bookRequest, daysEarlier } from './bookings';
export { AnsweringStage, type Asked } from './answering-stage';
export {
  bareService,
  daysAhead,
  familyAccount,
  kitchen,
  managerOf,
  officerAccount,
  officerOf,
  olderPersonOf,
  TEST_TOWN,
} from './builders';
export { capacityStack } from './capacity-stack';
export { careHome } from './care-home';
export { dispatchStack } from './dispatch-stack';
export { eventually } from './eventually';
export { FindingStage } from './finding-stage';
export { fulfilmentStack } from './fulfilment-stack';
export { HookReceiver, type HookReply, type HookSeen, isSignedBy } from './hook-receiver';
export { type HomeCare, homeCareOf } from './home-care';
export { idleHandlersExcept, type IdleHandlers } from './idle-handlers';
export { IntegrationStage, OwnSystem } from './integration-stage';
export { liveStage, LiveStage, type Screen } from './live-stage';
export { type ListHouse, ListStage } from './list-stage';
export { MealStage } from './meal-stage';
export { PlainTokens, tokenOf } from './plain-tokens';
export { qualityStack } from './quality-stack';
export { rawLiveSocket, textFrame } from './raw-live-socket';
export { requestStack } from './request-stack';
export { type RightsAnswer, RightsStage, type Somebody } from './rights-stage';
export { Meeting } from './meeting';
export { somebodyWaits } from './somebody-waits';
export { testConfig } from './test-config';
export { createDatabase, createSchema, dropDatabase, freshDatabaseName } from './test-database';
export { StayStage } from './stay-stage';
export { type VisitReply, VisitStage } from './visit-stage';
export { type StackParts, testStack, type TestStack } from './test-stack';
