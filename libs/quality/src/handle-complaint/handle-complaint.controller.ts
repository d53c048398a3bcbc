import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ComplaintDone, ComplaintWords, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { qualityProblems } from '../quality.problems';
import { HandleComplaint } from './handle-complaint.use-case';

const Words = z.strictObject({ words: ComplaintWords });
type Words = z.infer<typeof Words>;

const problems = some(qualityProblems, 'common.not-found', 'quality.complaint-not-so');

@Controller('v1/complaints/:id')
export class HandleComplaintController {
  constructor(private readonly handle: HandleComplaint) {}

  @Post('acknowledgement')
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Endpoint({ id: 'acknowledgeComplaint', summary: 'Take a complaint on', answer: ComplaintDone, problems })
  async acknowledge(@Param('id', { schema: Uuid }) id: string): Promise<ComplaintDone> {
    return answer(await this.handle.execute(id, 'acknowledge'), problems);
  }

  @Post('answer')
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Endpoint({ id: 'answerComplaint', summary: 'Answer a complaint', answer: ComplaintDone, problems })
  async answer(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Words }) { words }: Words,
  ): Promise<ComplaintDone> {
    return answer(await this.handle.execute(id, 'answer', words), problems);
  }

  @Post('sharing')
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'shareComplaint',
    summary: 'Show a complaint to the provider it is about',
    answer: ComplaintDone,
    problems,
  })
  async share(@Param('id', { schema: Uuid }) id: string): Promise<ComplaintDone> {
    return answer(await this.handle.execute(id, 'share'), problems);
  }

  @Post('closing')
  @HttpCode(200)
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({ id: 'closeComplaint', summary: 'Close an answered complaint', answer: ComplaintDone, problems })
  async close(@Param('id', { schema: Uuid }) id: string): Promise<ComplaintDone> {
    return answer(await this.handle.execute(id, 'close'), problems);
  }

  @Post('reopening')
  @HttpCode(200)
  @Allow('family')
  @Endpoint({
    id: 'reopenComplaint',
    summary: 'Say why the answer does not do',
    answer: ComplaintDone,
    problems,
  })
  async reopen(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Words }) { words }: Words,
  ): Promise<ComplaintDone> {
    return answer(await this.handle.execute(id, 'reopen', words), problems);
  }
}
