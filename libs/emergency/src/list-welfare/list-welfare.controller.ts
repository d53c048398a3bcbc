import { Controller, Get, Header, Param } from '@nestjs/common';
import { Uuid, WelfareCheckList, WelfareCheckView } from '@yilian/contracts';
import { Allow, Endpoint, RequestContext, some } from '@yilian/platform';
import { emergencyProblems } from '../emergency.problems';
import { WelfareLinesQuery } from './welfare-lines.query';

@Controller('v1/welfare-checks')
export class ListWelfareController {
  constructor(
    private readonly lines: WelfareLinesQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'listWelfareChecks',
    summary: 'Welfare checks in my area that are not closed',
    answer: WelfareCheckList,
  })
  async list(): Promise<WelfareCheckList> {
    return this.lines.list(this.context.principal!);
  }

  @Get(':id')
  @Allow('town_officer', 'city_officer')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'showWelfareCheck',
    summary: 'A welfare check with its story',
    answer: WelfareCheckView,
    problems: some(emergencyProblems, 'common.not-found'),
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<WelfareCheckView> {
    return this.lines.one(this.context.principal!, id);
  }
}
