import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ObjectionList, SettledObjection, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { peopleProblems } from '../people.problems';
import { OpenObjections } from './objections.use-case';

const problems = some(peopleProblems, 'common.not-found');

@Controller('v1/objections')
export class ObjectionsController {
  constructor(
    private readonly objections: OpenObjections,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('town_officer', 'city_officer')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'listObjections',
    summary: 'What older people said no to although it is booked',
    answer: ObjectionList,
  })
  async list(): Promise<ObjectionList> {
    return this.objections.list(this.context.principal!);
  }

  @Post(':id/settlement')
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'settleObjection',
    summary: 'Note that an objection was looked after',
    answer: SettledObjection,
    problems,
  })
  async create(@Param('id', { schema: Uuid }) id: string): Promise<SettledObjection> {
    return answer(await this.objections.settle(this.context.principal!, id), problems);
  }
}
