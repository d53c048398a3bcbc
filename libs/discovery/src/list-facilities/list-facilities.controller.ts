import { Controller, Get, Query } from '@nestjs/common';
import { FacilityList } from '@yilian/contracts';
import { Endpoint, Public } from '@yilian/platform';
import { ListFacilitiesQuery } from './list-facilities.query';
import { SearchTerms } from './search-terms.query';

@Controller('v1/facilities')
export class ListFacilitiesController {
  constructor(private readonly query: ListFacilitiesQuery) {}

  @Get()
  @Public()
  @Endpoint({
    id: 'listFacilities',
    summary: 'Facilities by words and filters, with the number behind every other choice',
    answer: FacilityList,
  })
  async list(@Query({ schema: SearchTerms }) terms: SearchTerms): Promise<FacilityList> {
    return this.query.of(terms);
  }
}
