import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Uuid, VisitAlarmOutcome, VisitMoved } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { fulfilmentProblems } from '../fulfilment.problems';
import { CloseAlarm } from './close-alarm.use-case';

const AlarmFinding = z
  .strictObject({ outcome: VisitAlarmOutcome, words: z.string().trim().max(1_000).default('') })
  .refine(({ outcome, words }) => outcome !== 'other' || words !== '', {
    path: ['words'],
    message: 'Say in words what was done',
  });
type AlarmFinding = z.infer<typeof AlarmFinding>;

const problems = some(
  fulfilmentProblems,
  'common.not-found',
  'fulfilment.no-alarm',
  'fulfilment.alarm-untaken',
  'fulfilment.alarm-closed',
);

@Controller('v1/visits/:id/alarm-closing')
export class CloseAlarmController {
  constructor(private readonly closeAlarm: CloseAlarm) {}

  @Post()
  @HttpCode(200)
  @Allow('provider_manager', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'closeVisitAlarm',
    summary: 'Say what was done about a visit that nobody came to',
    answer: VisitMoved,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: AlarmFinding }) finding: AlarmFinding,
  ): Promise<VisitMoved> {
    return answer(await this.closeAlarm.execute(id, finding), problems);
  }
}
