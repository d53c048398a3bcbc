export { Audit } from './audit/audit';
export { boot, bootMessage } from './boot';
export { FieldCipher } from './crypto/field-cipher';
export { createDataSource, openDataSource, type SchemaParts } from './database/data-source';
export { Database } from './database/database';
export { isDuplicate, isRetryable, isUnavailable } from './database/errors';
export * from './database/row-columns';
export { Overtaken } from './database/overtaken';
export { type Complaint, selfCheck, UnsafeServerError } from './database/self-check';
export { type Reader, type Tx } from './database/tx';
export { UnitOfWork } from './database/unit-of-work';
export { type BarePhoto, barePhoto } from './files/bare-photo';
export { type PaperFile, paperFile } from './files/paper-file';
export { FileStore } from './files/file-store.port';
export {
  Allow,
  AllowKnownDevice,
  AllowSignedIn,
  Public,
  PublicOrSignedIn,
  RepeatsSafely,
  ACCESS,
  type Access,
  NO_IDEMPOTENCY,
} from './http/access';
export { checkAccess, type DeclaredRoute, declaredRoutes, OpenRouteError } from './http/access-check';
export { AuthGuard } from './http/auth.guard';
export { Authenticator } from './http/authenticator.port';
export { Endpoint, type EndpointSpec, some } from './http/endpoint';
export { KEY_START, KeyAuthenticator, type KeyPass } from './http/key-authenticator.port';
export { StandingCache } from './http/standing-cache';
export { createHttpApp } from './http/http-app';
export { IdempotencyInterceptor } from './http/idempotency.interceptor';
export { takeLists, takePhotos } from './http/photo-bodies';
export { type Principal } from './http/principal';
export { answer, commonProblem, commonProblems, ProblemException, type Refusal } from './http/problem';
export { ProblemFilter } from './http/problem.filter';
export { RequestContext } from './http/request-context';
export { fieldError, validationPipe } from './http/validation';
export { ChannelLogQuery } from './live/channel-log.query';
export { LiveBell } from './live/live-bell';
export { Health } from './observe/health';
export { createLogger, NestLogger } from './observe/logger';
export {
  type CopiedPart,
  heldRecord,
  PagedDataHolder,
  PERSONAL_DATA,
  PersonalDataHolder,
} from './personal-data/personal-data.port';
export { PlatformModule, type PlatformOptions, WorkModule, type WorkerParts } from './platform.module';
export { JobHandler, type JobItem } from './queue/job-handler';
export { Queues, redisOptions } from './queue/queues';
export { redriveDead } from './queue/redrive.store';
export { type Effect, job, type JobEffect, live, type LiveEffect, type Reactions } from './relay/reactions';
export { Loop } from './relay/loop';
export { type NumberedEvent } from './relay/relay.store';
export { Relay } from './relay/relay';
export { platformRows } from './rows';
export { Schedule } from './schedule/schedules';
export { type Dated, Settings } from './schedule/settings';
export { CONFIG, DATA_SOURCE, LOGGER, REDIS } from './tokens';
