import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { Allow, answer } from '@yilian/platform';
import { capacityProblems } from '../capacity.problems';
import { ConfirmVacancy, type VacancyConfirmed } from './confirm-vacancy.use-case';

@Controller('v1/services')
export class ConfirmVacancyController {
  constructor(private readonly confirmVacancy: ConfirmVacancy) {}

  @Post(':id/vacancy-confirmation')
  @HttpCode(200)
  @Allow('provider_manager')
  async confirm(@Param('id', { schema: Uuid }) id: string): Promise<VacancyConfirmed> {
    return answer(await this.confirmVacancy.execute(id), capacityProblems);
  }
}
