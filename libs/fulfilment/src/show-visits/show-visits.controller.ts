import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import {
  LocalDate,
  Uuid,
  VisitAlarmList,
  VisitBoard,
  VisitCorrectionList,
  VisitStories,
} from '@yilian/contracts';
import { Allow, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { fulfilmentProblems } from '../fulfilment.problems';
import { VisitAlarmsQuery } from './visit-alarms.query';
import { VisitBoardQuery } from '../steps/visit-board.query';
import { VisitStoriesQuery } from './visit-stories.query';

const OneDay = z.strictObject({ date: LocalDate.optional() });
type OneDay = z.infer<typeof OneDay>;

const Alarms = z.strictObject({ state: z.enum(['open', 'closed']).default('open') });
type Alarms = z.infer<typeof Alarms>;

@Controller('v1')
export class ShowVisitsController {
  constructor(
    private readonly board: VisitBoardQuery,
    private readonly stories: VisitStoriesQuery,
    private readonly alarms: VisitAlarmsQuery,
    private readonly context: RequestContext,
  ) {}

  @Get('providers/me/visits')
  @Allow('provider_manager')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'listVisits',
    keyScope: ['visits:read', 'guests:read'],
    summary: 'The visits of the own caregivers on a day',
    answer: VisitBoard,
  })
  async ofDay(@Query({ schema: OneDay }) { date }: OneDay): Promise<VisitBoard> {
    return this.board.of(this.context.principal!, date);
  }

  @Get('requests/:id/visits')
  @Allow('family', 'town_officer', 'city_officer', 'operator')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'listVisitsOfRequest',
    summary: 'What happened on the visits of a booking',
    answer: VisitStories,
    problems: some(fulfilmentProblems, 'common.not-found'),
  })
  async ofRequest(@Param('id', { schema: Uuid }) id: string): Promise<VisitStories> {
    return this.stories.of(this.context.principal!, id);
  }

  @Get('visit-alarms')
  @Allow('provider_manager', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'listVisitAlarms',
    summary: 'Visits that nobody came to and that I answer for, or what was done about them',
    answer: VisitAlarmList,
  })
  async ofTown(@Query({ schema: Alarms }) { state }: Alarms): Promise<VisitAlarmList> {
    return this.alarms.of(this.context.principal!, state);
  }

  @Get('visit-corrections')
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'listVisitCorrections',
    summary: 'Times of visits in my area that agencies corrected in the last 30 days',
    answer: VisitCorrectionList,
  })
  async correctedOfTown(): Promise<VisitCorrectionList> {
    return this.alarms.corrected(this.context.principal!);
  }
}
