import { Module } from '@nestjs/common';
import { ServiceHoursQuery } from './service-hours.query';
import { Providers } from './store/providers.store';
import { WorkingDays } from './working-days.query';

/** The provider record for other contexts and for the HTTP part. */
@Module({
  providers: [Providers, ServiceHoursQuery, WorkingDays],
  exports: [Providers, ServiceHoursQuery, WorkingDays],
})
export class ProvidersModule {}
