import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { MadeObjection, RequestObjections, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { requestsProblems } from '../requests.problems';
import { ObjectToRequest } from './object-to-request.use-case';

const ObjectionBody = z.strictObject({ words: z.string().trim().max(500).default('') });
type ObjectionBody = z.infer<typeof ObjectionBody>;

const problems = some(requestsProblems, 'common.not-found', 'requests.cannot-object');

@Controller('v1/requests/:id/objections')
export class ObjectToRequestController {
  constructor(
    private readonly objectToRequest: ObjectToRequest,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'listRequestObjections',
    summary: 'What the older person said against a request, and whether the caller may',
    answer: RequestObjections,
    problems,
  })
  async list(@Param('id', { schema: Uuid }) id: string): Promise<RequestObjections> {
    return answer(await this.objectToRequest.show(this.context.principal!, id), problems);
  }

  @Post()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'objectToRequest',
    summary: 'The older person says no to what was asked for them',
    answer: MadeObjection,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: ObjectionBody }) body: ObjectionBody,
  ): Promise<MadeObjection> {
    return answer(await this.objectToRequest.execute(this.context.principal!, id, body.words), problems);
  }
}
