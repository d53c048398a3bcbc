import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { LeftOutDay, SteeredOrder, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint } from '@yilian/platform';
import { steerProblems } from '../steer.problems';
import { LeaveOutDay } from './leave-out-day.use-case';

@Controller('v1/standing-orders/:id/left-out-days')
export class LeaveOutDayController {
  constructor(private readonly leaveOutDay: LeaveOutDay) {}

  @Post()
  @HttpCode(200)
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'leaveOutDay',
    summary: 'Leave one day of a standing order out, or take that back',
    answer: SteeredOrder,
    problems: steerProblems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: LeftOutDay }) body: LeftOutDay,
  ): Promise<SteeredOrder> {
    return answer(await this.leaveOutDay.execute(id, body), steerProblems);
  }
}
