import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { SessionGrant } from '@yilian/contracts';
import { answer, Endpoint, Public, RepeatsSafely, some } from '@yilian/platform';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { accountsProblems } from '../accounts.problems';
import { SessionCookies } from '../session-cookies.adapter';
import { RefreshSession } from './refresh-session.use-case';

const RefreshBody = z.strictObject({
  /** Left out by a browser: its token is in the cookie, and so is the next one. */
  refreshToken: z.string().min(1).max(200).optional(),
});
type RefreshBody = z.infer<typeof RefreshBody>;

const problems = some(accountsProblems, 'accounts.session-ended', 'accounts.foreign-page');

@Controller('v1/sessions/refresh')
export class RefreshSessionController {
  constructor(
    private readonly refreshSession: RefreshSession,
    private readonly cookies: SessionCookies,
  ) {}

  @Post()
  @HttpCode(200)
  @Public()
  @RepeatsSafely()
  @Endpoint({
    id: 'refreshSession',
    summary: 'Trade a refresh token for new tokens; it goes the way it came',
    answer: SessionGrant,
    problems,
  })
  async create(
    @Body({ schema: RefreshBody }) { refreshToken }: RefreshBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionGrant> {
    if (refreshToken !== undefined) {
      return this.cookies.inBody(answer(await this.refreshSession.execute(refreshToken), problems));
    }
    answer(this.cookies.check(request), problems);
    const token = this.cookies.tokenOf(request) ?? '';
    const opened = answer(await this.refreshSession.execute(token), problems);
    return this.cookies.inCookie(request, reply, opened);
  }
}
