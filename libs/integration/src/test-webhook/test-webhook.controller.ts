import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { HookTry, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RepeatsSafely, some } from '@yilian/platform';
import { integrationProblems } from '../integration.problems';
import { TestWebhook } from './test-webhook.use-case';

const problems = some(integrationProblems, 'common.not-found', 'integration.just-tested');

@Controller('v1/providers/me/webhooks/:id/test')
@Allow('provider_manager')
export class TestWebhookController {
  constructor(private readonly testWebhook: TestWebhook) {}

  /** A ping changes nothing, so it may be sent again without a key. */
  @Post()
  @HttpCode(200)
  @RepeatsSafely()
  @Endpoint({
    id: 'testWebhook',
    summary: 'Send a ping now and say what came of it',
    answer: HookTry,
    problems,
  })
  async test(@Param('id', { schema: Uuid }) id: string): Promise<HookTry> {
    return answer(await this.testWebhook.execute(id), problems);
  }
}
