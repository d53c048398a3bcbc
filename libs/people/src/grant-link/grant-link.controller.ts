import { Body, Controller, Param, Post } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { Allow, answer, RequestContext } from '@yilian/platform';
import { z } from 'zod';
import { LINK_SCOPES, RELATIONS } from '../domain/scope';
import { peopleProblems } from '../people.problems';
import { GrantLink } from './grant-link.use-case';

const LinkBody = z.strictObject({
  login: z.string().trim().toLowerCase().min(1).max(64),
  relation: z.enum(RELATIONS).exclude(['community_worker']),
  scopes: z.array(z.enum(LINK_SCOPES)).min(1).max(LINK_SCOPES.length),
  validTo: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .nullable()
    .default(null),
  /** The older person agreed to this link. */
  consent: z.literal(true),
});
type LinkBody = z.infer<typeof LinkBody>;

@Controller('v1/older-persons/:id/links')
export class GrantLinkController {
  constructor(
    private readonly grantLink: GrantLink,
    private readonly context: RequestContext,
  ) {}

  @Post()
  @Allow('family', 'town_officer', 'city_officer')
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: LinkBody }) body: LinkBody,
  ): Promise<{ id: string }> {
    const scopes = LINK_SCOPES.filter((scope) => body.scopes.includes(scope));
    return answer(
      await this.grantLink.execute(this.context.principal!, id, { ...body, scopes }),
      peopleProblems,
    );
  }
}
