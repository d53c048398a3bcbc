import { Controller, Get, Header, Query } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { AllowSignedIn, RequestContext } from '@yilian/platform';
import { z } from 'zod';
import { ListMessagesQuery, type MessagePage } from './list-messages.query';

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
  async list(@Query({ schema: PageQuery }) page: PageQuery): Promise<MessagePage> {
    return this.listMessages.execute(this.context.principal!.accountId, page);
  }
}
