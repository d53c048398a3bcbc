import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Uuid, VisitMoved } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { fulfilmentProblems } from '../fulfilment.problems';
import { TakeAlarm } from './take-alarm.use-case';

const problems = some(
  fulfilmentProblems,
  'common.not-found',
  'fulfilment.no-alarm',
  'fulfilment.alarm-taken',
);

@Controller('v1/visits/:id/alarm-acknowledgement')
export class TakeAlarmController {
  constructor(private readonly takeAlarm: TakeAlarm) {}

  @Post()
  @HttpCode(200)
  @Allow('provider_manager', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'takeVisitAlarm',
    keyScope: ['visits:write'],
    summary: 'Look after a visit that nobody came to',
    answer: VisitMoved,
    problems,
  })
  async create(@Param('id', { schema: Uuid }) id: string): Promise<VisitMoved> {
    return answer(await this.takeAlarm.execute(id), problems);
  }
}
