import { Body, Controller, Param, Post } from '@nestjs/common';
import { Created, LinkBasis, LinkScope, Relation, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { peopleProblems } from '../people.problems';
import { GrantLink } from './grant-link.use-case';

const LinkBody = z.strictObject({
  login: z.string().trim().toLowerCase().min(1).max(64),
  relation: Relation,
  /** On what the link of somebody outside the family rests. */
  basis: LinkBasis.nullable().default(null),
  scopes: z.array(LinkScope).min(1).max(LinkScope.options.length),
  validTo: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .nullable()
    .default(null),
  /** The older person agreed to this link. */
  consent: z.literal(true),
});
type LinkBody = z.infer<typeof LinkBody>;

const problems = some(
  peopleProblems,
  'common.not-found',
  'people.no-such-family',
  'people.already-linked',
  'people.basis-needed',
  'people.no-consent',
  'people.own-word',
);

@Controller('v1/older-persons/:id/links')
export class GrantLinkController {
  constructor(
    private readonly grantLink: GrantLink,
    private readonly context: RequestContext,
  ) {}

  @Post()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'grantLink',
    summary: 'Let another family account act for an older person',
    answer: Created,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: LinkBody }) body: LinkBody,
  ): Promise<Created> {
    const scopes = LinkScope.options.filter((scope) => body.scopes.includes(scope));
    return answer(await this.grantLink.execute(this.context.principal!, id, { ...body, scopes }), problems);
  }
}
