import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Uuid, VacancyConfirmed } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { capacityProblems } from '../capacity.problems';
import { ConfirmVacancy } from './confirm-vacancy.use-case';

const problems = some(capacityProblems, 'common.not-found');

@Controller('v1/services')
export class ConfirmVacancyController {
  constructor(private readonly confirmVacancy: ConfirmVacancy) {}

  @Post(':id/vacancy-confirmation')
  @HttpCode(200)
  @Allow('provider_manager')
  @Endpoint({
    id: 'confirmVacancy',
    keyScope: ['beds:write'],
    summary: 'Say that nothing changed: the numbers count as fresh',
    answer: VacancyConfirmed,
    problems,
  })
  async confirm(@Param('id', { schema: Uuid }) id: string): Promise<VacancyConfirmed> {
    return answer(await this.confirmVacancy.execute(id), problems);
  }
}
