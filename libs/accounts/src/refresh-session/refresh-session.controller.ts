import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { answer, Endpoint, Public, RepeatsSafely, some } from '@yilian/platform';
import { SessionGrant } from '@yilian/contracts';
import { z } from 'zod';
import { accountsProblems } from '../accounts.problems';
import { RefreshSession } from './refresh-session.use-case';

const RefreshBody = z.strictObject({ refreshToken: z.string().min(1).max(200) });
type RefreshBody = z.infer<typeof RefreshBody>;

const problems = some(accountsProblems, 'accounts.session-ended');

@Controller('v1/sessions/refresh')
export class RefreshSessionController {
  constructor(private readonly refreshSession: RefreshSession) {}

  @Post()
  @HttpCode(200)
  @Public()
  @RepeatsSafely()
  @Endpoint({
    id: 'refreshSession',
    summary: 'Trade a refresh token for new tokens',
    answer: SessionGrant,
    problems,
  })
  async create(@Body({ schema: RefreshBody }) body: RefreshBody): Promise<SessionGrant> {
    return answer(await this.refreshSession.execute(body.refreshToken), problems);
  }
}
