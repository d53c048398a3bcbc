import { Readable } from 'node:stream';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { type FastifyReply } from 'fastify';
import { peopleProblems } from '../people.problems';
import { CopyData } from './copy-data.use-case';

const MEDIA = 'application/x-ndjson';
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
    summary: 'Everything that is kept about an older person, one JSON document a line',
    answer: null,
    media: MEDIA,
    problems,
  })
  async show(@Param('id', { schema: Uuid }) id: string, @Res() reply: FastifyReply): Promise<void> {
    const lines = answer(await this.copyData.execute(this.context.principal!, id), problems);
    await reply.type(MEDIA).send(Readable.from(lines));
  }
}
