import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { NewWebhook, Uuid, WebhookChange, WebhookList, WebhookSecret } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { integrationProblems } from '../integration.problems';
import { KeepWebhooks } from './keep-webhooks.use-case';

const making = some(
  integrationProblems,
  'common.not-found',
  'integration.too-many-webhooks',
  'integration.wrong-address',
);
const missing = some(integrationProblems, 'common.not-found');

@Controller('v1/providers/me/webhooks')
@Allow('provider_manager')
export class KeepWebhooksController {
  constructor(private readonly keep: KeepWebhooks) {}

  @Get()
  @Endpoint({
    id: 'listWebhooks',
    summary: 'Where the own system is told what happens, and how that goes',
    answer: WebhookList,
  })
  async list(): Promise<WebhookList> {
    return this.keep.list();
  }

  @Post()
  @Endpoint({
    id: 'makeWebhook',
    summary: 'Be told of events; the signing secret is in this answer and never again',
    answer: WebhookSecret,
    problems: making,
  })
  async make(@Body({ schema: NewWebhook }) wanted: NewWebhook): Promise<WebhookSecret> {
    return answer(await this.keep.make(wanted), making);
  }

  @Patch(':id')
  @HttpCode(204)
  @Endpoint({
    id: 'changeWebhook',
    summary: 'Other events, a pause, or going on',
    answer: null,
    problems: missing,
  })
  async change(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: WebhookChange }) change: WebhookChange,
  ): Promise<void> {
    answer(await this.keep.change(id, change), missing);
  }

  @Delete(':id')
  @HttpCode(204)
  @Endpoint({
    id: 'removeWebhook',
    summary: 'Delete a webhook and what waits for it',
    answer: null,
    problems: missing,
  })
  async remove(@Param('id', { schema: Uuid }) id: string): Promise<void> {
    answer(await this.keep.remove(id), missing);
  }

  @Post(':id/secret')
  @Endpoint({
    id: 'rotateWebhookSecret',
    summary: 'A new signing secret; for a while the old one signs, too',
    answer: WebhookSecret,
    problems: missing,
  })
  async rotate(@Param('id', { schema: Uuid }) id: string): Promise<WebhookSecret> {
    return answer(await this.keep.rotate(id), missing);
  }
}
