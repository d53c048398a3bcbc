import { Controller, Get } from '@nestjs/common';
import { Public } from '@yilian/platform';
import { AreaQuery } from '../area.query';
import { type Area } from '../store/area.store';

@Controller('v1/areas')
export class ListAreasController {
  constructor(private readonly areas: AreaQuery) {}

  @Get()
  @Public()
  async list(): Promise<{ areas: Area[] }> {
    return { areas: await this.areas.cityAndTowns() };
  }
}
