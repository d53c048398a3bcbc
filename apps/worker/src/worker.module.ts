import { Module } from '@nestjs/common';
import { AccountsModule, ForgetOldSessions } from '@yilian/accounts';
import { AssessmentModule, assessmentReactions, assessmentSchedules } from '@yilian/assessment';
import { capacityHandlers, CapacityModule, capacityReactions, capacitySchedules } from '@yilian/capacity';
import { dispatchHandlers, DispatchModule, dispatchReactions, dispatchSchedules } from '@yilian/dispatch';
import { FulfilmentModule, fulfilmentSchedules } from '@yilian/fulfilment';
import { monitoringHandlers, MonitoringModule } from '@yilian/monitoring';
import { notificationsHandlers, NotificationsModule, notificationsReactions } from '@yilian/notifications';
import { PlatformModule, WorkModule } from '@yilian/platform';
import { providersReactions } from '@yilian/providers';
import { qualityHandlers, QualityModule, qualityReactions, qualitySchedules } from '@yilian/quality';
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
      imports: [
        AccountsModule,
        AssessmentModule,
        CapacityModule,
        DispatchModule,
        FulfilmentModule,
        MonitoringModule,
        NotificationsModule,
        QualityModule,
      ],
      reactions: [
        assessmentReactions,
        capacityReactions,
        dispatchReactions,
        notificationsReactions,
        providersReactions,
        qualityReactions,
        requestsReactions,
      ],
      handlers: [
        ...capacityHandlers,
        ...dispatchHandlers,
        ...monitoringHandlers,
        ...notificationsHandlers,
        ...qualityHandlers,
      ],
      schedules: [
        ForgetOldSessions,
        ...assessmentSchedules,
        ...capacitySchedules,
        ...dispatchSchedules,
        ...fulfilmentSchedules,
        ...qualitySchedules,
      ],
    }),
  ],
  controllers: [HealthController],
  providers: [WorkMetrics],
})
export class WorkerModule {}
