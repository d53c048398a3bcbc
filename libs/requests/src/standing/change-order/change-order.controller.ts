import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { OrderChange, SteeredOrder, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint } from '@yilian/platform';
import { steerProblems } from '../steer.problems';
import { ChangeOrder } from './change-order.use-case';

@Controller('v1/standing-orders/:id/changes')
export class ChangeOrderController {
  constructor(private readonly changeOrder: ChangeOrder) {}

  @Post()
  @HttpCode(200)
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'changeStandingOrder',
    summary: 'Other days, times or numbers from a day on',
    answer: SteeredOrder,
    problems: steerProblems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: OrderChange }) body: OrderChange,
  ): Promise<SteeredOrder> {
    return answer(await this.changeOrder.execute(id, body), steerProblems);
  }
}
