import { Controller, Get, Param } from '@nestjs/common';
import { SosDetail, SosLines, Uuid } from '@yilian/contracts';
import { Allow, Endpoint, RequestContext, some } from '@yilian/platform';
import { emergencyProblems } from '../emergency.problems';
import { ShowAlert } from './show-alert.use-case';
import { SosLinesQuery } from './sos-lines.query';

@Controller('v1/sos-alerts')
export class ListAlertsController {
  constructor(
    private readonly lines: SosLinesQuery,
    private readonly showAlert: ShowAlert,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'listSosAlerts',
    summary: 'Calls for help in my area that are not over',
    answer: SosLines,
  })
  async list(): Promise<SosLines> {
    return this.lines.execute(this.context.principal!);
  }

  @Get(':id')
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'showSosAlert',
    summary: 'A call for help with person, place and contacts; each look is written down',
    answer: SosDetail,
    problems: some(emergencyProblems, 'common.not-found'),
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<SosDetail> {
    return this.showAlert.execute(this.context.principal!, id);
  }
}
