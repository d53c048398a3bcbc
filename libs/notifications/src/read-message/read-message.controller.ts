import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ReadMessageAnswer, Uuid } from '@yilian/contracts';
import { AllowSignedIn, answer, Endpoint, RepeatsSafely, RequestContext, some } from '@yilian/platform';
import { notificationsProblems } from '../notifications.problems';
import { ReadMessage } from './read-message.use-case';

const problems = some(notificationsProblems, 'common.not-found');

@Controller('v1/me/messages/:id/reading')
export class ReadMessageController {
  constructor(
    private readonly readMessage: ReadMessage,
    private readonly context: RequestContext,
  ) {}

  @Post()
  @HttpCode(200)
  @AllowSignedIn()
  @RepeatsSafely()
  @Endpoint({
    id: 'readMessage',
    summary: 'Note that I read a message',
    answer: ReadMessageAnswer,
    problems,
  })
  async create(@Param('id', { schema: Uuid }) id: string): Promise<ReadMessageAnswer> {
    return answer(await this.readMessage.execute(this.context.principal!.accountId, id), problems);
  }
}
