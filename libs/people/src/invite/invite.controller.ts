import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { LinkBasis, LinkScope, NewInvitation, Relation, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { linkEnd, linkScopes } from '../link-form.adapter';
import { peopleProblems } from '../people.problems';
import { phone } from '../person-form.adapter';
import { Invite } from './invite.use-case';

const terms = {
  relation: Relation,
  basis: LinkBasis.nullable().default(null),
  scopes: linkScopes,
  validTo: linkEnd,
  /** The older person agrees that this person is invited. */
  consent: z.literal(true),
};
const InvitationBody = z.union([
  z.strictObject({ ...terms, login: z.string().trim().toLowerCase().min(1).max(64) }),
  z.strictObject({ ...terms, phone }),
]);
type InvitationBody = z.infer<typeof InvitationBody>;

const inviting = some(
  peopleProblems,
  'common.not-found',
  'people.basis-needed',
  'people.no-consent',
  'people.own-word',
);
const withdrawing = some(peopleProblems, 'common.not-found');

@Controller('v1/older-persons/:id/invitations')
export class InviteController {
  constructor(
    private readonly invite: Invite,
    private readonly context: RequestContext,
  ) {}

  @Post()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'invite',
    summary: 'Invite somebody to help an older person; the code is told once',
    answer: NewInvitation,
    problems: inviting,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: InvitationBody }) body: InvitationBody,
  ): Promise<NewInvitation> {
    const { relation, basis, validTo } = body;
    const scopes = LinkScope.options.filter((scope) => body.scopes.includes(scope));
    const whom = 'login' in body ? { login: body.login, phone: null } : { login: null, phone: body.phone };
    const invited = { ...whom, relation, basis, scopes, validTo };
    return answer(await this.invite.execute(this.context.principal!, id, invited), inviting);
  }

  @Delete(':invitationId')
  @HttpCode(204)
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'withdrawInvitation',
    summary: 'Take an invitation back',
    answer: null,
    problems: withdrawing,
  })
  async remove(
    @Param('id', { schema: Uuid }) id: string,
    @Param('invitationId', { schema: Uuid }) invitationId: string,
  ): Promise<void> {
    answer(await this.invite.withdraw(this.context.principal!, id, invitationId), withdrawing);
  }
}
