import { Body, Controller, HttpCode, Ip, Post, Req, Res } from '@nestjs/common';
import { SessionGrant, SessionKeep } from '@yilian/contracts';
import { answer, Endpoint, Public, RepeatsSafely, some } from '@yilian/platform';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { accountsProblems } from '../accounts.problems';
import { answerCredentials } from '../check-credentials.problems';
import { SessionCookies } from '../session-cookies.adapter';
import { SignIn } from './sign-in.use-case';

const SignInBody = z.strictObject({
  login: z.string().trim().toLowerCase().min(1).max(64),
  password: z.string().min(1).max(500),
  /** Pages say `cookie`; programs keep the token themselves. */
  keep: SessionKeep.default('body'),
});
type SignInBody = z.infer<typeof SignInBody>;

const problems = some(
  accountsProblems,
  'accounts.wrong-credentials',
  'accounts.too-many-attempts',
  'accounts.sign-in-busy',
  'accounts.foreign-page',
);

@Controller('v1/sessions')
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly cookies: SessionCookies,
  ) {}

  @Post()
  @HttpCode(200)
  @Public()
  @RepeatsSafely()
  @Endpoint({
    id: 'signIn',
    summary: 'Sign in with login and password',
    answer: SessionGrant,
    problems,
  })
  async create(
    @Body({ schema: SignInBody }) { keep, ...credentials }: SignInBody,
    @Ip() address: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionGrant> {
    if (keep === 'cookie') answer(this.cookies.check(request), problems);
    const opened = answerCredentials(await this.signIn.execute({ ...credentials, address }), problems);
    return keep === 'cookie' ? this.cookies.inCookie(request, reply, opened) : this.cookies.inBody(opened);
  }
}
