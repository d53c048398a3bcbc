import { WatchPapers } from './watch-papers/watch-papers.job';

export {
  CreateProviders,
  type CaregiverToCreate,
  type ProviderToCreate,
  type ServiceToCreate,
} from './create-providers/create-providers.use-case';
export { addDays, localDate, momentOf, weekdayOf } from '@yilian/kernel';
export { deadlineAt, LONGEST_DEADLINE_MS } from './domain/deadline';
export * from './domain/import';
export { hoursOf, type IsWorkingDay, type OpeningHours, type OpeningRange } from './domain/opening-hours';
export { explainStatus, type Status, type StatusFacts } from './domain/status';
export { type ListedCapacity } from './domain/plan-import';
export * from './import-lists';
export {
  ImportProviders,
  type ImportOptions,
  type ImportSummary,
} from './import-providers/import-providers.use-case';
export { PaperTodos } from './paper-todos/paper-todos.query';
export { type KnownCaregiver, maskedNumber, type StaffDecision } from './domain/staff-list';
export { type OpenStaffList, StaffList } from './staff-list/staff-list.use-case';
export { ProvidersHttpModule } from './providers-http.module';
export { ProvidersModule } from './providers.module';
export { providersReactions } from './providers.reactions';
export { ServiceHoursQuery } from './service-hours.query';
export { providersConstraints } from './store/constraints.row';
export { providersRows } from './store/providers.row';
export { Providers } from './store/providers.store';
export { type TodoAsker, TodoSource } from './todo-source.port';
export { WorkingDays } from './working-days.query';
export { type SpecialDay, WorkingDayStore } from './store/working-day.store';
export { Certificates } from './store/certificates.store';
export { Licences } from './store/licences.store';
export { Prices } from './store/prices.store';
export { ProvidersDay } from './city-day.query';

/** The recurring duties of this context, for the worker. They need `ProvidersModule`. */
export const providersSchedules = [WatchPapers] as const;
