import { Controller, Get, Param } from '@nestjs/common';
import { type FacilityPage, Uuid } from '@yilian/contracts';
import { commonProblem, Public } from '@yilian/platform';
import { ViewFacilityQuery } from './view-facility.query';

@Controller('v1/facilities')
export class ViewFacilityController {
  constructor(private readonly query: ViewFacilityQuery) {}

  @Get(':id')
  @Public()
  async view(@Param('id', { schema: Uuid }) id: string): Promise<FacilityPage> {
    const page = await this.query.of(id);
    if (!page) throw commonProblem('common.not-found');
    return page;
  }
}
