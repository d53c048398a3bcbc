import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { answer, Public, RepeatsSafely } from '@yilian/platform';
import { z } from 'zod';
import { accountsProblems } from '../accounts.problems';
import { type SessionGrant } from '../tokens.adapter';
import { RefreshSession } from './refresh-session.use-case';

const RefreshBody = z.strictObject({ refreshToken: z.string().min(1).max(200) });
type RefreshBody = z.infer<typeof RefreshBody>;

@Controller('v1/sessions/refresh')
export class RefreshSessionController {
  constructor(private readonly refreshSession: RefreshSession) {}

  @Post()
  @HttpCode(200)
  @Public()
  @RepeatsSafely()
  async create(@Body({ schema: RefreshBody }) body: RefreshBody): Promise<SessionGrant> {
    return answer(await this.refreshSession.execute(body.refreshToken), accountsProblems);
  }
}
