import { Controller, Delete, HttpCode, Req, Res } from '@nestjs/common';
import { answer, Endpoint, Public, some } from '@yilian/platform';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { accountsProblems } from '../accounts.problems';
import { SessionCookies } from '../session-cookies.adapter';
import { SignOut } from './sign-out.use-case';

const problems = some(accountsProblems, 'accounts.foreign-page');

@Controller('v1/sessions/cookie')
export class SignOutBrowserController {
  constructor(
    private readonly signOut: SignOut,
    private readonly cookies: SessionCookies,
  ) {}

  @Delete()
  @HttpCode(204)
  @Public()
  @Endpoint({
    id: 'signOutBrowser',
    summary: 'End the session that this browser keeps in its cookie, and take the cookie away',
    answer: null,
    problems,
  })
  async remove(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    answer(this.cookies.check(request), problems);
    const token = this.cookies.tokenOf(request);
    if (token !== undefined) await this.signOut.byRefreshToken(token);
    this.cookies.clear(request, reply);
  }
}
