import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { AnswerWays, AnswerWaysChoice, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { answeringProblems } from '../answering.problems';
import { ChooseWays } from './choose-ways.use-case';

const problems = some(answeringProblems, 'common.not-found');

@Controller('v1/services/:id/answer-ways')
@Allow('provider_manager')
export class ChooseWaysController {
  constructor(private readonly chooseWays: ChooseWays) {}

  @Get()
  @Endpoint({
    id: 'showAnswerWays',
    summary: 'How an own service is asked beside the desk',
    answer: AnswerWays,
    problems,
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<AnswerWays> {
    return answer(await this.chooseWays.show(id), problems);
  }

  @Put()
  @Endpoint({
    id: 'chooseAnswerWays',
    summary: 'Choose to be asked by a link in a text message, or on the phone, beside the desk',
    answer: AnswerWays,
    problems,
  })
  async choose(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: AnswerWaysChoice }) choice: AnswerWaysChoice,
  ): Promise<AnswerWays> {
    return answer(await this.chooseWays.execute(id, choice), problems);
  }
}
