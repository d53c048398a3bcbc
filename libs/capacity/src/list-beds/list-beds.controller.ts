import { Controller, Get, Param } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { Allow, commonProblem, RequestContext } from '@yilian/platform';
import { type ListedBed, ListBedsQuery } from './list-beds.query';

@Controller('v1/services')
export class ListBedsController {
  constructor(
    private readonly query: ListBedsQuery,
    private readonly context: RequestContext,
  ) {}

  @Get(':id/beds')
  @Allow('provider_manager', 'town_officer', 'city_officer')
  async list(@Param('id', { schema: Uuid }) id: string): Promise<{ readonly beds: readonly ListedBed[] }> {
    const beds = await this.query.of(this.context.principal, id);
    if (!beds) throw commonProblem('common.not-found');
    return { beds };
  }
}
