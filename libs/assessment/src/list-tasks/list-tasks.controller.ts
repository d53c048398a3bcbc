import { Controller, Get, Header, Query } from '@nestjs/common';
import { AssessmentTasks, Uuid } from '@yilian/contracts';
import { Allow, Endpoint, RequestContext } from '@yilian/platform';
import { z } from 'zod';
import { ListTasksQuery } from './list-tasks.query';

const TaskQuery = z.strictObject({
  show: z.enum(['under_way', 'due']),
  /** Id of the last person of the page before. */
  after: Uuid.or(z.literal('')).default(''),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
type TaskQuery = z.infer<typeof TaskQuery>;

@Controller('v1/assessment-tasks')
export class ListTasksController {
  constructor(
    private readonly listTasks: ListTasksQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('town_officer', 'city_officer')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'listAssessmentTasks',
    summary: 'Older persons of the area who are due, or whose assessment is under way; names masked',
    answer: AssessmentTasks,
  })
  async list(@Query({ schema: TaskQuery }) query: TaskQuery): Promise<AssessmentTasks> {
    return this.listTasks.execute(this.context.principal!, query);
  }
}
