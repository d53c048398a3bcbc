import { Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { DeletionState, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { peopleProblems } from '../people.problems';
import { Deletion } from './deletion.use-case';

const missing = some(peopleProblems, 'common.not-found');
const asking = some(peopleProblems, 'common.not-found', 'people.in-use', 'people.deletion-asked-already');

@Controller('v1/older-persons/:id/deletion')
export class DeletionController {
  constructor(
    private readonly deletion: Deletion,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'showDeletion',
    summary: 'Whether the data of an older person is about to be deleted',
    answer: DeletionState,
    problems: missing,
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<DeletionState> {
    return answer(await this.deletion.show(this.context.principal!, id), missing);
  }

  @Post()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'askForDeletion',
    summary: 'Ask that the data of an older person be deleted after the days of grace',
    answer: DeletionState,
    problems: asking,
  })
  async create(@Param('id', { schema: Uuid }) id: string): Promise<DeletionState> {
    return answer(await this.deletion.ask(this.context.principal!, id), asking);
  }

  @Delete()
  @HttpCode(204)
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'undoDeletion',
    summary: 'Take the deletion back before its time',
    answer: null,
    problems: missing,
  })
  async remove(@Param('id', { schema: Uuid }) id: string): Promise<void> {
    answer(await this.deletion.undo(this.context.principal!, id), missing);
  }
}
