import { Controller, Get, Param, Query } from '@nestjs/common';
import { FindingPage, FindingShow, FindingView, Uuid } from '@yilian/contracts';
import { Allow, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { inspectionProblems } from '../inspection.problems';
import { ListFindingsQuery } from './list-findings.query';
import { ShowFindingQuery } from './show-finding.query';

const Page = z.strictObject({
  show: FindingShow.default('open'),
  /** `next` of the page before. */
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}~[0-9a-f-]{36}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
type Page = z.infer<typeof Page>;

const problems = some(inspectionProblems, 'common.not-found');

@Controller('v1/findings')
@Allow('provider_manager', 'town_officer', 'city_officer')
export class ShowFindingsController {
  constructor(
    private readonly list: ListFindingsQuery,
    private readonly one: ShowFindingQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Endpoint({
    id: 'listFindings',
    summary: 'Findings of the own house, or of the area of an officer',
    answer: FindingPage,
  })
  async page(@Query({ schema: Page }) { show, after, limit }: Page): Promise<FindingPage> {
    const [day = '', id = ''] = after?.split('~') ?? [];
    return this.list.page(
      this.context.principal!,
      show,
      after === undefined ? undefined : { day, id },
      limit,
    );
  }

  @Get(':id')
  @Endpoint({
    id: 'showFinding',
    summary: 'A finding with its story; looks of officers are written down',
    answer: FindingView,
    problems,
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<FindingView> {
    return this.one.show(this.context.principal!, id);
  }
}
