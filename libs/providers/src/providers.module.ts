import { Module } from '@nestjs/common';
import { ProvidersDay } from './city-day.query';
import { CreateProviders } from './create-providers/create-providers.use-case';
import { ImportProviders } from './import-providers/import-providers.use-case';
import { ListLicencesQuery } from './steps/list-licences.query';
import { PaperTodos } from './paper-todos/paper-todos.query';
import { ServiceHoursQuery } from './service-hours.query';
import { CaregiverStore } from './store/caregiver.store';
import { Certificates } from './store/certificates.store';
import { EndingPapers } from './store/ending-papers.store';
import { ImportStore } from './store/import.store';
import { Licences } from './store/licences.store';
import { Prices } from './store/prices.store';
import { Providers } from './store/providers.store';
import { WorkingDayStore } from './store/working-day.store';
import { StaffList } from './staff-list/staff-list.use-case';
import { WatchPapers } from './watch-papers/watch-papers.job';
import { WorkingDays } from './working-days.query';

const frontDoor = [
  Certificates,
  CreateProviders,
  ImportProviders,
  Licences,
  ListLicencesQuery,
  PaperTodos,
  Prices,
  Providers,
  ProvidersDay,
  ServiceHoursQuery,
  StaffList,
  WatchPapers,
  WorkingDays,
  WorkingDayStore,
];

/** The provider record for other contexts and for the HTTP part. */
@Module({
  providers: [...frontDoor, CaregiverStore, EndingPapers, ImportStore],
  exports: frontDoor,
})
export class ProvidersModule {}
