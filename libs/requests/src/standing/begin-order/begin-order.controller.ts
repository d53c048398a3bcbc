import { Body, Controller, Post } from '@nestjs/common';
import { NewStandingOrder, SteeredOrder } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { requestsProblems } from '../../requests.problems';
import { BeginOrder } from './begin-order.use-case';

const problems = some(
  requestsProblems,
  'common.not-found',
  'requests.invalid',
  'requests.not-assessed',
  'requests.no-consent',
  'requests.too-many-orders',
  'requests.sent-already',
);

@Controller('v1/standing-orders')
export class BeginOrderController {
  constructor(private readonly beginOrder: BeginOrder) {}

  @Post()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'beginStandingOrder',
    summary: 'Order meals, day care or visits for certain days of every week',
    answer: SteeredOrder,
    problems,
  })
  async create(@Body({ schema: NewStandingOrder }) body: NewStandingOrder): Promise<SteeredOrder> {
    return answer(await this.beginOrder.execute(body), problems);
  }
}
