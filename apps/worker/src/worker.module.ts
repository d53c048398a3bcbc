import { Module } from '@nestjs/common';
import { AccountsModule, ForgetOldSessions, LetGo } from '@yilian/accounts';
import { AnsweringModule, answeringSchedules } from '@yilian/answering';
import {
  AssessmentModule,
  AssessmentPersonalData,
  assessmentReactions,
  assessmentSchedules,
} from '@yilian/assessment';
import { capacityHandlers, CapacityModule, capacityReactions, capacitySchedules } from '@yilian/capacity';
import { dispatchHandlers, DispatchModule, dispatchReactions, dispatchSchedules } from '@yilian/dispatch';
import {
  emergencyHandlers,
  EmergencyModule,
  EmergencyPersonalData,
  emergencyReactions,
  emergencySchedules,
} from '@yilian/emergency';
import {
  fulfilmentHandlers,
  FulfilmentModule,
  FulfilmentPersonalData,
  fulfilmentReactions,
  fulfilmentSchedules,
} from '@yilian/fulfilment';
import { monitoringHandlers, MonitoringModule } from '@yilian/monitoring';
import {
  notificationsHandlers,
  NotificationsModule,
  NotificationsPersonalData,
  notificationsReactions,
  notificationsSchedules,
} from '@yilian/notifications';
import { EraseDue, OwnDataModule, peopleHandlers, PeopleModule, peopleReactions } from '@yilian/people';
import { PlatformModule, WorkModule } from '@yilian/platform';
import { providersReactions } from '@yilian/providers';
import {
  qualityHandlers,
  QualityModule,
  QualityPersonalData,
  qualityReactions,
  qualitySchedules,
} from '@yilian/quality';
import { RequestsModule, RequestsPersonalData, requestsReactions, requestsSchedules } from '@yilian/requests';
import { toursHandlers, ToursModule, ToursPersonalData, toursReactions, toursSchedules } from '@yilian/tours';
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
        AnsweringModule,
        AssessmentModule,
        CapacityModule,
        DispatchModule,
        EmergencyModule,
        FulfilmentModule,
        MonitoringModule,
        NotificationsModule,
        PeopleModule,
        OwnDataModule.for({
          imports: [
            AssessmentModule,
            EmergencyModule,
            FulfilmentModule,
            NotificationsModule,
            QualityModule,
            RequestsModule,
            ToursModule,
          ],
          holders: [
            AssessmentPersonalData,
            EmergencyPersonalData,
            FulfilmentPersonalData,
            NotificationsPersonalData,
            QualityPersonalData,
            RequestsPersonalData,
            ToursPersonalData,
          ],
        }),
        QualityModule,
        RequestsModule,
        ToursModule,
      ],
      reactions: [
        assessmentReactions,
        capacityReactions,
        dispatchReactions,
        emergencyReactions,
        fulfilmentReactions,
        notificationsReactions,
        peopleReactions,
        providersReactions,
        qualityReactions,
        requestsReactions,
        toursReactions,
      ],
      handlers: [
        ...capacityHandlers,
        ...dispatchHandlers,
        ...emergencyHandlers,
        ...fulfilmentHandlers,
        ...monitoringHandlers,
        ...notificationsHandlers,
        ...peopleHandlers,
        ...qualityHandlers,
        ...toursHandlers,
      ],
      schedules: [
        EraseDue,
        ForgetOldSessions,
        LetGo,
        ...answeringSchedules,
        ...assessmentSchedules,
        ...capacitySchedules,
        ...dispatchSchedules,
        ...emergencySchedules,
        ...fulfilmentSchedules,
        ...notificationsSchedules,
        ...qualitySchedules,
        ...requestsSchedules,
        ...toursSchedules,
      ],
    }),
  ],
  controllers: [HealthController],
  providers: [WorkMetrics],
})
export class WorkerModule {}
