import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { OrderPause, SteeredOrder, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint } from '@yilian/platform';
import { steerProblems } from '../steer.problems';
import { PauseOrder } from './pause-order.use-case';

@Controller('v1/standing-orders/:id/pause')
export class PauseOrderController {
  constructor(private readonly pauseOrder: PauseOrder) {}

  @Post()
  @HttpCode(200)
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'pauseStandingOrder',
    summary: 'Let a standing order rest between two days',
    answer: SteeredOrder,
    problems: steerProblems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: OrderPause }) body: OrderPause,
  ): Promise<SteeredOrder> {
    return answer(await this.pauseOrder.execute(id, body), steerProblems);
  }
}
