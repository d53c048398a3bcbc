import { Controller, Get, Param } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { commonProblem, Public } from '@yilian/platform';
import { type ProviderFacts, ViewProviderQuery } from './view-provider.query';

@Controller('v1/providers')
export class ViewProviderController {
  constructor(private readonly query: ViewProviderQuery) {}

  @Get(':id')
  @Public()
  async view(@Param('id', { schema: Uuid }) id: string): Promise<ProviderFacts> {
    const provider = await this.query.of(id);
    if (!provider) throw commonProblem('common.not-found');
    return provider;
  }
}
