import { Module } from '@nestjs/common';
import { CreateProviders } from './create-providers/create-providers.use-case';
import { ImportProviders } from './import-providers/import-providers.use-case';
import { ServiceHoursQuery } from './service-hours.query';
import { ImportStore } from './store/import.store';
import { Providers } from './store/providers.store';
import { WorkingDayStore } from './store/working-day.store';
import { WorkingDays } from './working-days.query';

const frontDoor = [
  CreateProviders,
  ImportProviders,
  Providers,
  ServiceHoursQuery,
  WorkingDays,
  WorkingDayStore,
];

/** The provider record for other contexts and for the HTTP part. */
@Module({
  providers: [...frontDoor, ImportStore],
  exports: frontDoor,
})
export class ProvidersModule {}
