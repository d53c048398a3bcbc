import { Body, Controller, Param, Post } from '@nestjs/common';
import { MadeObjection, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { peopleProblems } from '../people.problems';
import { ObjectToLink } from './object-to-link.use-case';

const ObjectionBody = z.strictObject({ words: z.string().trim().max(500).default('') });
type ObjectionBody = z.infer<typeof ObjectionBody>;

const problems = some(peopleProblems, 'common.not-found');

@Controller('v1/older-persons/:id/links/:linkId/objection')
export class ObjectToLinkController {
  constructor(
    private readonly objectToLink: ObjectToLink,
    private readonly context: RequestContext,
  ) {}

  @Post()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'objectToLink',
    summary: 'The older person does not want this person to act for them',
    answer: MadeObjection,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Param('linkId', { schema: Uuid }) linkId: string,
    @Body({ schema: ObjectionBody }) body: ObjectionBody,
  ): Promise<MadeObjection> {
    return answer(await this.objectToLink.execute(this.context.principal!, id, linkId, body.words), problems);
  }
}
