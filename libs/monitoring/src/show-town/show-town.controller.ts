import { Controller, Get, Header, Param } from '@nestjs/common';
import { TownCode, TownPicture } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext } from '@yilian/platform';
import { monitoringProblems } from '../monitoring.problems';
import { ShowTown } from './show-town.use-case';

@Controller('v1/monitor/towns')
export class ShowTownController {
  constructor(
    private readonly showTown: ShowTown,
    private readonly context: RequestContext,
  ) {}

  @Get(':code')
  @Allow('town_officer', 'city_officer', 'operator')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'showTown',
    summary: 'A town as its officers see it',
    answer: TownPicture,
    problems: monitoringProblems,
  })
  async show(@Param('code', { schema: TownCode }) code: string): Promise<TownPicture> {
    return answer(await this.showTown.execute(this.context.principal!, code), monitoringProblems);
  }
}
