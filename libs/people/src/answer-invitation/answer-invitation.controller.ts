import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { AnsweredInvitation, InvitationView } from '@yilian/contracts';
import { Allow, answer, Endpoint, RepeatsSafely, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { peopleProblems } from '../people.problems';
import { AnswerInvitation } from './answer-invitation.use-case';

const code = z.string().trim().min(1).max(64);
const LookBody = z.strictObject({ code });
type LookBody = z.infer<typeof LookBody>;
const AnswerBody = z.strictObject({ code, accept: z.boolean() });
type AnswerBody = z.infer<typeof AnswerBody>;

const looking = some(peopleProblems, 'people.no-such-invitation', 'people.hourly-limit');
const answering = some(
  peopleProblems,
  'people.no-such-invitation',
  'people.hourly-limit',
  'people.already-linked',
  'people.own-word',
  'people.no-consent',
  'common.not-found',
);

/** The code travels in the body: addresses are written into logs. */
@Controller('v1')
export class AnswerInvitationController {
  constructor(
    private readonly answerInvitation: AnswerInvitation,
    private readonly context: RequestContext,
  ) {}

  @Post('invitation-views')
  @HttpCode(200)
  @RepeatsSafely()
  @Allow('family')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'viewInvitation',
    summary: 'What an invitation offers to who has its code',
    answer: InvitationView,
    problems: looking,
  })
  async look(@Body({ schema: LookBody }) body: LookBody): Promise<InvitationView> {
    return answer(await this.answerInvitation.look(this.context.principal!, body.code), looking);
  }

  @Post('invitation-answers')
  @HttpCode(200)
  @Allow('family')
  @Endpoint({
    id: 'answerInvitation',
    summary: 'Accept or decline an invitation',
    answer: AnsweredInvitation,
    problems: answering,
  })
  async create(@Body({ schema: AnswerBody }) { code, accept }: AnswerBody): Promise<AnsweredInvitation> {
    return answer(await this.answerInvitation.execute(this.context.principal!, code, accept), answering);
  }
}
