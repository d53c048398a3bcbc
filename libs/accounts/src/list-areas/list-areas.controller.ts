import { Controller, Get } from '@nestjs/common';
import { Endpoint, Public } from '@yilian/platform';
import { AreaList } from '@yilian/contracts';
import { AreaQuery } from '../area.query';

@Controller('v1/areas')
export class ListAreasController {
  constructor(private readonly areas: AreaQuery) {}

  @Get()
  @Public()
  @Endpoint({
    id: 'listAreas',
    summary: 'The city and its towns',
    answer: AreaList,
  })
  async list(): Promise<AreaList> {
    return { areas: await this.areas.cityAndTowns() };
  }
}
