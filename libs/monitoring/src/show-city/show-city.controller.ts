import { Controller, Get, Header } from '@nestjs/common';
import { Allow, Endpoint } from '@yilian/platform';
import { CitySummary } from '@yilian/contracts';
import { ShowCityQuery } from './show-city.query';

@Controller('v1/monitor/summary')
export class ShowCityController {
  constructor(private readonly showCity: ShowCityQuery) {}

  @Get()
  @Allow('city_officer', 'operator')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'showCity',
    summary: 'The whole city and every town',
    answer: CitySummary,
  })
  async show(): Promise<CitySummary> {
    return this.showCity.execute();
  }
}
