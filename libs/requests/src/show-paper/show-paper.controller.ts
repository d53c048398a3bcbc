import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { Uuid, ViewPurpose } from '@yilian/contracts';
import { Allow, answer, commonProblem, Endpoint, RequestContext, some } from '@yilian/platform';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { requestsProblems } from '../requests.problems';
import { ShowPaper } from './show-paper.use-case';

const Why = z.strictObject({
  purpose: ViewPurpose.optional().describe('Officers have to say what for.'),
});
type Why = z.infer<typeof Why>;

const problems = some(requestsProblems, 'common.not-found', 'requests.purpose-needed');

/** What a browser is told: guess nothing, run nothing, keep it in no cache. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
};

@Controller('v1/papers/:id')
export class ShowPaperController {
  constructor(
    private readonly showPaper: ShowPaper,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'provider_manager', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'showPaper',
    summary: 'What stands in a paper; each look is written down and shown to the family',
    answer: null,
    media: '*/*',
    problems,
  })
  async show(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: Why }) { purpose }: Why,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const paper = answer(await this.showPaper.execute(this.context.principal!, id, purpose), problems);
    const bytes = await this.showPaper.bytesOf(id, paper.file);
    if (!bytes) throw commonProblem('common.not-found');
    // A photo is shown; a document is only handed out, it may not be opened as a page of ours.
    const way =
      paper.type === 'application/pdf' ? 'attachment; filename="paper.pdf"' : 'inline; filename="paper"';
    await reply
      .headers({ ...HEADERS, 'content-disposition': way })
      .type(paper.type)
      .send(Buffer.from(bytes));
  }
}
