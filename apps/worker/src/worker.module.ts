import { Module } from '@nestjs/common';
import { AccountsModule, ForgetOldSessions, LetGo } from '@yilian/accounts';
import {
  answeringHandlers,
  AnsweringModule,
  answeringReactions,
  answeringSchedules,
} from '@yilian/answering';
import { AssessmentModule, assessmentReactions, assessmentSchedules } from '@yilian/assessment';
import { capacityHandlers, CapacityModule, capacityReactions, capacitySchedules } from '@yilian/capacity';
import { dispatchHandlers, DispatchModule, dispatchReactions, dispatchSchedules } from '@yilian/dispatch';
import {
  emergencyHandlers,
  EmergencyModule,
  emergencyReactions,
  emergencySchedules,
} from '@yilian/emergency';
import { exchangeHandlers, ExchangeModule, exchangeReactions, exchangeSchedules } from '@yilian/exchange';
import { mealsHandlers, MealsModule, mealsReactions, mealsSchedules } from '@yilian/meals';
import {
  fulfilmentHandlers,
  FulfilmentModule,
  fulfilmentReactions,
  fulfilmentSchedules,
} from '@yilian/fulfilment';
import { InspectionModule, inspectionReactions, inspectionSchedules } from '@yilian/inspection';
import { IntegrationModule, integrationSchedules } from '@yilian/integration';
import { monitoringHandlers, MonitoringModule } from '@yilian/monitoring';
import {
  notificationsHandlers,
  NotificationsModule,
  notificationsReactions,
  notificationsSchedules,
} from '@yilian/notifications';
import { EraseDue, OwnDataModule, peopleHandlers, PeopleModule, peopleReactions } from '@yilian/people';
import { planningHandlers, PlanningModule, planningReactions } from '@yilian/planning';
import { PlatformModule, WorkModule } from '@yilian/platform';
import { ProvidersModule, providersReactions, providersSchedules } from '@yilian/providers';
import { qualityHandlers, QualityModule, qualityReactions, qualitySchedules } from '@yilian/quality';
import { RequestsModule, requestsReactions, requestsSchedules } from '@yilian/requests';
import { toursHandlers, ToursModule, toursReactions, toursSchedules } from '@yilian/tours';
import { allMigrations } from '../../../database/migrations';
import { personalData } from '../../../database/personal-data';
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
        ExchangeModule,
        FulfilmentModule,
        InspectionModule,
        IntegrationModule,
        MealsModule,
        MonitoringModule,
        NotificationsModule,
        PeopleModule,
        OwnDataModule.for(personalData),
        PlanningModule,
        ProvidersModule,
        QualityModule,
        RequestsModule,
        ToursModule,
      ],
      reactions: [
        answeringReactions,
        assessmentReactions,
        capacityReactions,
        dispatchReactions,
        emergencyReactions,
        exchangeReactions,
        mealsReactions,
        fulfilmentReactions,
        inspectionReactions,
        notificationsReactions,
        peopleReactions,
        planningReactions,
        providersReactions,
        qualityReactions,
        requestsReactions,
        toursReactions,
      ],
      handlers: [
        ...answeringHandlers,
        ...capacityHandlers,
        ...dispatchHandlers,
        ...emergencyHandlers,
        ...exchangeHandlers,
        ...mealsHandlers,
        ...fulfilmentHandlers,
        ...monitoringHandlers,
        ...notificationsHandlers,
        ...peopleHandlers,
        ...planningHandlers,
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
        ...exchangeSchedules,
        ...fulfilmentSchedules,
        ...inspectionSchedules,
        ...integrationSchedules,
        ...mealsSchedules,
        ...notificationsSchedules,
        ...providersSchedules,
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
