import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { AllowSignedIn, answer, RepeatsSafely, RequestContext } from '@yilian/platform';
import { notificationsProblems } from '../notifications.problems';
import { ReadMessage, type ReadResult } from './read-message.use-case';

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
  async create(@Param('id', { schema: Uuid }) id: string): Promise<ReadResult> {
    return answer(
      await this.readMessage.execute(this.context.principal!.accountId, id),
      notificationsProblems,
    );
  }
}
