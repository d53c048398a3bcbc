import { Controller, Get, Param } from '@nestjs/common';
import { BedList, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { ListBedsQuery } from './list-beds.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/services')
export class ListBedsController {
  constructor(
    private readonly query: ListBedsQuery,
    private readonly context: RequestContext,
  ) {}

  @Get(':id/beds')
  @Allow('provider_manager', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'listBeds',
    keyScope: ['beds:read'],
    summary: 'The beds of a service and what they are promised for',
    answer: BedList,
    problems,
  })
  async list(@Param('id', { schema: Uuid }) id: string): Promise<BedList> {
    const beds = await this.query.of(this.context.principal, id);
    if (!beds) throw commonProblem('common.not-found');
    return { beds };
  }
}
