import { Controller, Get, Query } from '@nestjs/common';
import type { FacilityList } from '@yilian/contracts';
import { Public } from '@yilian/platform';
import { ListFacilitiesQuery } from './list-facilities.query';
import { SearchTerms } from './search-terms.query';

@Controller('v1/facilities')
export class ListFacilitiesController {
  constructor(private readonly query: ListFacilitiesQuery) {}

  @Get()
  @Public()
  async list(@Query({ schema: SearchTerms }) terms: SearchTerms): Promise<FacilityList> {
    return this.query.of(terms);
  }
}
