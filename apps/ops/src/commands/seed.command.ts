import { AccountsModule } from '@yilian/accounts';
import { AnsweringModule } from '@yilian/answering';
import { CapacityModule } from '@yilian/capacity';
import { type Config } from '@yilian/config';
import { DispatchModule } from '@yilian/dispatch';
import { InspectionModule } from '@yilian/inspection';
import { IntegrationModule } from '@yilian/integration';
import { MealsModule } from '@yilian/meals';
import { PeopleModule } from '@yilian/people';
import { CONFIG } from '@yilian/platform';
import { ProvidersModule } from '@yilian/providers';
import { RequestsModule } from '@yilian/requests';
import { SubsidiesModule } from '@yilian/subsidies';
import { ToursModule } from '@yilian/tours';
import { seedDemo } from '../../../../database/seed/demo-seed';
import { type Command, say } from '../command';
import { withContexts } from '../context';

const CONTEXTS = [
  AccountsModule,
  AnsweringModule,
  IntegrationModule,
  CapacityModule,
  DispatchModule,
  InspectionModule,
  PeopleModule,
  ProvidersModule,
  MealsModule,
  RequestsModule,
  SubsidiesModule,
  ToursModule,
];

/** Fills a demo system. A production system must never get accounts whose password everybody knows. */
export const seed: Command = {
  name: 'seed',
  summary: 'fill the invented demo city, or add the days that are missing (profiles demo and test only)',
  run: async () =>
    withContexts(CONTEXTS, async (app) => {
      if (app.get<Config>(CONFIG).process.YILIAN_PROFILE === 'production') {
        console.error('Demo data is for YILIAN_PROFILE=demo or test');
        return 1;
      }
      await seedDemo(app, say);
      return 0;
    }),
};
