import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccountsHttpModule, AccountsModule } from '@yilian/accounts';
import { AnsweringHttpModule } from '@yilian/answering';
import { AssessmentHttpModule } from '@yilian/assessment';
import { CapacityHttpModule } from '@yilian/capacity';
import { DiscoveryHttpModule } from '@yilian/discovery';
import { DispatchHttpModule } from '@yilian/dispatch';
import { EmergencyHttpModule } from '@yilian/emergency';
import { ExchangeHttpModule } from '@yilian/exchange';
import { FulfilmentHttpModule } from '@yilian/fulfilment';
import { CorrectionTodos, InspectionHttpModule, InspectionModule } from '@yilian/inspection';
import { IntegrationHttpModule } from '@yilian/integration';
import { MatchingHttpModule } from '@yilian/matching';
import { MealsHttpModule } from '@yilian/meals';
import { MonitoringHttpModule } from '@yilian/monitoring';
import { NotificationsHttpModule } from '@yilian/notifications';
import { OwnDataModule, PeopleHttpModule } from '@yilian/people';
import { AuthGuard, IdempotencyInterceptor, PlatformModule, ProblemFilter } from '@yilian/platform';
import { PlanningHttpModule } from '@yilian/planning';
import { PaperTodos, ProvidersHttpModule } from '@yilian/providers';
import { QualityHttpModule, QualityModule, ReplyTodos } from '@yilian/quality';
import { RequestsHttpModule } from '@yilian/requests';
import { SubsidiesHttpModule } from '@yilian/subsidies';
import { ToursHttpModule } from '@yilian/tours';
import { allMigrations } from '../../../database/migrations';
import { personalData } from '../../../database/personal-data';
import { allRows } from '../../../database/rows';
import { HealthModule } from './health/health.module';
import { SettingsModule } from './settings/settings.module';

/** The HTTP process: every context's routes behind one guard, one interceptor and one filter. */
@Module({
  imports: [
    PlatformModule.forProcess({ process: 'api', rows: allRows, migrations: allMigrations }),
    // Whoever checks a token.
    AccountsModule,
    AccountsHttpModule,
    // Contexts that know what a provider should do name their source here.
    AnsweringHttpModule.with({
      imports: [InspectionModule, QualityModule],
      sources: [CorrectionTodos, PaperTodos, ReplyTodos],
    }),
    AssessmentHttpModule,
    CapacityHttpModule,
    DiscoveryHttpModule,
    DispatchHttpModule,
    EmergencyHttpModule,
    FulfilmentHttpModule,
    InspectionHttpModule,
    IntegrationHttpModule,
    MatchingHttpModule,
    MealsHttpModule,
    MonitoringHttpModule,
    NotificationsHttpModule,
    PeopleHttpModule,
    OwnDataModule.for({ ...personalData, http: true }),
    ExchangeHttpModule,
    PlanningHttpModule,
    ProvidersHttpModule,
    QualityHttpModule,
    RequestsHttpModule,
    SubsidiesHttpModule,
    ToursHttpModule,
    HealthModule,
    SettingsModule,
  ],
  providers: [
    { provide: APP_GUARD, useClass: AuthGuard },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class ApiModule {}
