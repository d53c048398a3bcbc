import { Controller, Get, Param } from '@nestjs/common';
import { FacilityPage, Uuid } from '@yilian/contracts';
import { commonProblem, commonProblems, Endpoint, Public, some } from '@yilian/platform';
import { ViewFacilityQuery } from './view-facility.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/facilities')
export class ViewFacilityController {
  constructor(private readonly query: ViewFacilityQuery) {}

  @Get(':id')
  @Public()
  @Endpoint({
    id: 'viewFacility',
    summary: 'Everything that families may know of one facility',
    answer: FacilityPage,
    problems,
  })
  async view(@Param('id', { schema: Uuid }) id: string): Promise<FacilityPage> {
    const page = await this.query.of(id);
    if (!page) throw commonProblem('common.not-found');
    return page;
  }
}
