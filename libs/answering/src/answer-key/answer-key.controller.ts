import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AskedBesideList, KeyAnswer, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { answeringProblems } from '../answering.problems';
import { AnswerByKey } from './answer-by-key.use-case';
import { ListAskingsQuery } from './list-askings.query';

const Pressed = z.strictObject({ key: z.enum(['1', '2']) });
type Pressed = z.infer<typeof Pressed>;

const problems = some(answeringProblems, 'common.not-found', 'answering.not-asked');

@Controller('v1/askings')
@Allow('operator')
export class AnswerKeyController {
  constructor(
    private readonly answerByKey: AnswerByKey,
    private readonly listAskings: ListAskingsQuery,
  ) {}

  @Get()
  @Endpoint({
    id: 'listAskings',
    summary: 'Who was written to or called beside the desk, and what was said',
    answer: AskedBesideList,
  })
  async list(): Promise<AskedBesideList> {
    return this.listAskings.execute();
  }

  @Post(':id/key')
  @HttpCode(200)
  @Endpoint({
    id: 'pressKey',
    summary: 'A key was pressed in a call: 1 accepts, 2 cannot',
    answer: KeyAnswer,
    problems,
  })
  async press(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Pressed }) { key }: Pressed,
  ): Promise<KeyAnswer> {
    return answer(await this.answerByKey.execute(id, key), problems);
  }
}
