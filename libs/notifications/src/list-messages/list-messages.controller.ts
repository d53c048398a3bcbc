import { Controller, Get, Header, Query } from '@nestjs/common';
import { MessagePage, Uuid } from '@yilian/contracts';
import { AllowSignedIn, Endpoint, RequestContext } from '@yilian/platform';
import { z } from 'zod';
import { ListMessagesQuery } from './list-messages.query';

const PageQuery = z.strictObject({
  /** Id of the last message of the page before. */
  after: Uuid.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
type PageQuery = z.infer<typeof PageQuery>;

@Controller('v1/me/messages')
export class ListMessagesController {
  constructor(
    private readonly listMessages: ListMessagesQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @AllowSignedIn()
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'listMessages',
    summary: 'My messages, newest first',
    answer: MessagePage,
  })
  async list(@Query({ schema: PageQuery }) page: PageQuery): Promise<MessagePage> {
    return this.listMessages.execute(this.context.principal!.accountId, page);
  }
}
