import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { peopleProblems } from '../people.problems';
import { RevokeLink } from './revoke-link.use-case';

const problems = some(peopleProblems, 'common.not-found');

@Controller('v1/older-persons/:id/links/:linkId')
export class RevokeLinkController {
  constructor(
    private readonly revokeLink: RevokeLink,
    private readonly context: RequestContext,
  ) {}

  @Delete()
  @HttpCode(204)
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'revokeLink',
    summary: 'Take a link away, or give up the own one',
    answer: null,
    problems,
  })
  async remove(
    @Param('id', { schema: Uuid }) id: string,
    @Param('linkId', { schema: Uuid }) linkId: string,
  ): Promise<void> {
    answer(await this.revokeLink.execute(this.context.principal!, id, linkId), problems);
  }
}
