import { Controller, Get, Param } from '@nestjs/common';
import { ServiceOwner, Uuid } from '@yilian/contracts';
import { commonProblem, commonProblems, Endpoint, Public, some } from '@yilian/platform';
import { ViewServiceQuery } from './view-service.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/services')
export class ViewServiceController {
  constructor(private readonly query: ViewServiceQuery) {}

  @Get(':id')
  @Public()
  @Endpoint({ id: 'viewService', summary: 'Whose a service is', answer: ServiceOwner, problems })
  async view(@Param('id', { schema: Uuid }) id: string): Promise<ServiceOwner> {
    const owner = await this.query.of(id);
    if (!owner) throw commonProblem('common.not-found');
    return owner;
  }
}
