import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { SteeredOrder, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint } from '@yilian/platform';
import { steerProblems } from '../steer.problems';
import { ResumeOrder } from './resume-order.use-case';

@Controller('v1/standing-orders/:id/resumption')
export class ResumeOrderController {
  constructor(private readonly resumeOrder: ResumeOrder) {}

  @Post()
  @HttpCode(200)
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'resumeStandingOrder',
    summary: 'End the pause of a standing order',
    answer: SteeredOrder,
    problems: steerProblems,
  })
  async create(@Param('id', { schema: Uuid }) id: string): Promise<SteeredOrder> {
    return answer(await this.resumeOrder.execute(id), steerProblems);
  }
}
