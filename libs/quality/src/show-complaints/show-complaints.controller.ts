import { Controller, Get, Param, Query } from '@nestjs/common';
import { ComplaintPage, ComplaintView, Uuid } from '@yilian/contracts';
import { Allow, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { qualityProblems } from '../quality.problems';
import { ComplaintQuery } from './complaint.query';

const Page = z.strictObject({
  /** Id of the last complaint of the page before. */
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
type Page = z.infer<typeof Page>;

const problems = some(qualityProblems, 'common.not-found');

@Controller('v1/complaints')
@Allow('family', 'provider_manager', 'town_officer', 'city_officer')
export class ShowComplaintsController {
  constructor(
    private readonly query: ComplaintQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Endpoint({
    id: 'listComplaints',
    summary: 'Complaints that the caller may follow, newest first',
    answer: ComplaintPage,
  })
  async list(@Query({ schema: Page }) { after, limit }: Page): Promise<ComplaintPage> {
    return this.query.list(this.context.principal!, after, limit);
  }

  @Get(':id')
  @Endpoint({
    id: 'showComplaint',
    summary: 'One complaint with its story',
    answer: ComplaintView,
    problems,
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<ComplaintView> {
    return this.query.show(this.context.principal!, id);
  }
}
