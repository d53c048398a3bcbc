import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { LocalDate, Uuid, VisitAlarmList, VisitBoard, VisitStories } from '@yilian/contracts';
import { Allow, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { fulfilmentProblems } from '../fulfilment.problems';
import { VisitAlarmsQuery } from './visit-alarms.query';
import { VisitBoardQuery } from './visit-board.query';
import { VisitStoriesQuery } from './visit-stories.query';

const OneDay = z.strictObject({ date: LocalDate.optional() });
type OneDay = z.infer<typeof OneDay>;

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
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'listVisitAlarms',
    summary: 'Visits that nobody came to and that their agencies left alone',
    answer: VisitAlarmList,
  })
  async ofTown(): Promise<VisitAlarmList> {
    return this.alarms.of(this.context.principal!);
  }
}
