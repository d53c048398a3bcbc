import { Controller, Get, Query } from '@nestjs/common';
import { FacilityVacancies } from '@yilian/contracts';
import { Endpoint, Public } from '@yilian/platform';
import { FacilityIds } from '../facility-ids.query';
import { ListVacanciesQuery } from './list-vacancies.query';

@Controller('v1/facilities/vacancies')
export class ListVacanciesController {
  constructor(private readonly query: ListVacanciesQuery) {}

  @Get()
  @Public()
  @Endpoint({
    id: 'listVacancies',
    summary: 'What is free now at facilities that are on the screen already',
    answer: FacilityVacancies,
  })
  async list(@Query({ schema: FacilityIds }) { ids }: FacilityIds): Promise<FacilityVacancies> {
    return this.query.of(ids);
  }
}
