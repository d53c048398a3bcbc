import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { LineShelf, ListImport, ListImportList, ListLinePage, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { sendTable } from '../steps/table-reply.adapter';
import { ShowImports } from './show-imports.query';

const Asked = z.strictObject({
  shelf: LineShelf,
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
type Asked = z.infer<typeof Asked>;

const problems = some(commonProblems, 'common.not-found');

function there<T>(found: T | undefined): T {
  if (found === undefined) throw commonProblem('common.not-found');
  return found;
}

@Controller('v1')
@Allow('provider_manager')
export class ShowImportsController {
  constructor(
    private readonly query: ShowImports,
    private readonly context: RequestContext,
  ) {}

  @Get('services/:id/list-imports')
  @Endpoint({
    id: 'listListImports',
    keyScope: ['lists:read'],
    summary: 'The lists that were sent for a service, newest first',
    answer: ListImportList,
    problems,
  })
  async list(@Param('id', { schema: Uuid }) id: string): Promise<ListImportList> {
    return { items: there(await this.query.ofService(this.providerId, id)) };
  }

  @Get('list-imports/:id')
  @Endpoint({
    id: 'showListImport',
    keyScope: ['lists:read'],
    summary: 'A list that was sent: how far it is and what it would do',
    answer: ListImport,
    problems,
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<ListImport> {
    return there(await this.query.one(this.providerId, id));
  }

  @Get('list-imports/:id/lines')
  @Endpoint({
    id: 'listListImportLines',
    keyScope: ['lists:read'],
    summary: 'Lines of a list that was sent, by what they do',
    answer: ListLinePage,
    problems,
  })
  async lines(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: Asked }) { shelf, page }: Asked,
  ): Promise<ListLinePage> {
    return there(await this.query.page(this.providerId, id, shelf, page));
  }

  @Get('list-imports/:id/report')
  @Endpoint({
    id: 'showListImportReport',
    keyScope: ['lists:read'],
    summary: 'All lines that are worth a look, as CSV',
    answer: null,
    media: 'text/csv',
    problems,
  })
  async report(@Param('id', { schema: Uuid }) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendTable(reply, 'csv', 'report', there(await this.query.report(this.providerId, id)));
  }

  private get providerId(): string | null {
    return this.context.principal?.providerId ?? null;
  }
}
