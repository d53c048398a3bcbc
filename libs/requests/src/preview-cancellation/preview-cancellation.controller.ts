import { Controller, Get, Header, Param } from '@nestjs/common';
import { CancellationPreview, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { requestsProblems } from '../requests.problems';
import { PreviewCancellationQuery } from './preview-cancellation.query';

const problems = some(requestsProblems, 'common.not-found', 'requests.cannot-cancel');

@Controller('v1/requests/:id/cancellation-preview')
export class PreviewCancellationController {
  constructor(
    private readonly preview: PreviewCancellationQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'previewCancellation',
    summary: 'What taking a request back would cost now, and until when it is free',
    answer: CancellationPreview,
    problems,
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<CancellationPreview> {
    return answer(await this.preview.execute(this.context.principal!, id), problems);
  }
}
