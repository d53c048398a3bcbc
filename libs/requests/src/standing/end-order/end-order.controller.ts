import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { OrderEnd, SteeredOrder, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint } from '@yilian/platform';
import { steerProblems } from '../steer.problems';
import { EndOrder } from './end-order.use-case';

@Controller('v1/standing-orders/:id/end')
export class EndOrderController {
  constructor(private readonly endOrder: EndOrder) {}

  @Post()
  @HttpCode(200)
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'endStandingOrder',
    summary: 'End a standing order from a day on',
    answer: SteeredOrder,
    problems: steerProblems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: OrderEnd }) body: OrderEnd,
  ): Promise<SteeredOrder> {
    return answer(await this.endOrder.execute(id, body), steerProblems);
  }
}
