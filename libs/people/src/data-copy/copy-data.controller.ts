import { Controller, Get, Header, Param } from '@nestjs/common';
import { DataCopy, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { peopleProblems } from '../people.problems';
import { CopyData } from './copy-data.use-case';

const problems = some(peopleProblems, 'common.not-found');

@Controller('v1/older-persons/:id/data-copy')
export class CopyDataController {
  constructor(
    private readonly copyData: CopyData,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'copyData',
    summary: 'Everything that is kept about an older person, to take along',
    answer: DataCopy,
    problems,
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<DataCopy> {
    return answer(await this.copyData.execute(this.context.principal!, id), problems);
  }
}
