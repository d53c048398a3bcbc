import { Module } from '@nestjs/common';
import { capacityReactions } from '@yilian/capacity';
import { dispatchHandlers, DispatchModule, dispatchReactions, dispatchSchedules } from '@yilian/dispatch';
import { PlatformModule, WorkModule } from '@yilian/platform';
import { providersReactions } from '@yilian/providers';
import { requestsReactions } from '@yilian/requests';
import { allMigrations } from '../../../database/migrations';
import { allRows } from '../../../database/rows';
import { HealthController } from './health.controller';
import { WorkMetrics } from './work-metrics.adapter';

/** The process that carries facts on and does the work they cause. */
@Module({
  imports: [
    PlatformModule.forProcess({ process: 'worker', rows: allRows, migrations: allMigrations }),
    WorkModule.forWorker({
      imports: [DispatchModule],
      reactions: [capacityReactions, dispatchReactions, providersReactions, requestsReactions],
      handlers: [...dispatchHandlers],
      schedules: [...dispatchSchedules],
    }),
  ],
  controllers: [HealthController],
  providers: [WorkMetrics],
})
export class WorkerModule {}
