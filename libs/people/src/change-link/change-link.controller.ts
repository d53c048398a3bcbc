import { Body, Controller, Param, Patch } from '@nestjs/common';
import { Created, LinkScope, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { linkEnd, linkScopes } from '../link-form.adapter';
import { peopleProblems } from '../people.problems';
import { ChangeLink } from './change-link.use-case';

const TermsBody = z.strictObject({ scopes: linkScopes, validTo: linkEnd });
type TermsBody = z.infer<typeof TermsBody>;

const problems = some(peopleProblems, 'common.not-found');

@Controller('v1/older-persons/:id/links/:linkId')
export class ChangeLinkController {
  constructor(
    private readonly changeLink: ChangeLink,
    private readonly context: RequestContext,
  ) {}

  @Patch()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'changeLink',
    summary: 'Change what a link allows; the answer has the id of the new one',
    answer: Created,
    problems,
  })
  async change(
    @Param('id', { schema: Uuid }) id: string,
    @Param('linkId', { schema: Uuid }) linkId: string,
    @Body({ schema: TermsBody }) body: TermsBody,
  ): Promise<Created> {
    const scopes = LinkScope.options.filter((scope) => body.scopes.includes(scope));
    const terms = { scopes, validTo: body.validTo };
    return answer(await this.changeLink.execute(this.context.principal!, id, linkId, terms), problems);
  }
}
