import { Controller, Get, Param, Res } from '@nestjs/common';
import { ProviderPapers, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { type FastifyReply } from 'fastify';
import { ListLicencesQuery } from '../steps/list-licences.query';
import { OpenLicence } from './open-licence.use-case';

const problems = some(commonProblems, 'common.not-found');

/** What a browser is told: guess nothing, run nothing, keep it in no cache. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
};

@Controller('v1/providers/me/papers')
@Allow('provider_manager')
export class ListLicencesController {
  constructor(
    private readonly query: ListLicencesQuery,
    private readonly openLicence: OpenLicence,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Endpoint({
    id: 'listProviderPapers',
    summary: 'Licences of the own organisation, what is missing, what ends',
    answer: ProviderPapers,
  })
  async list(): Promise<ProviderPapers> {
    return this.query.of(this.context.principal?.providerId ?? '');
  }

  @Get(':id/file')
  @Endpoint({
    id: 'showLicenceFile',
    summary: 'The picture or document of a licence; each look is written down',
    answer: null,
    media: '*/*',
    problems,
  })
  async show(@Param('id', { schema: Uuid }) id: string, @Res() reply: FastifyReply): Promise<void> {
    const opened = await this.openLicence.execute(id);
    if (!opened) throw commonProblem('common.not-found');
    // A photo is shown; a document is only handed out, it may not be opened as a page of ours.
    const way =
      opened.type === 'application/pdf' ? 'attachment; filename="licence.pdf"' : 'inline; filename="licence"';
    await reply
      .headers({ ...HEADERS, 'content-disposition': way })
      .type(opened.type)
      .send(Buffer.from(opened.bytes));
  }
}
