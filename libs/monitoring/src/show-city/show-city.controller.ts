import { Controller, Get, Header } from '@nestjs/common';
import { Allow } from '@yilian/platform';
import { type CitySummary, ShowCityQuery } from './show-city.query';

@Controller('v1/monitor/summary')
export class ShowCityController {
  constructor(private readonly showCity: ShowCityQuery) {}

  @Get()
  @Allow('city_officer', 'operator')
  @Header('cache-control', 'no-store')
  async show(): Promise<CitySummary> {
    return this.showCity.execute();
  }
}
