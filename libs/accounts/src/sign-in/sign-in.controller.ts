import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { Public, RepeatsSafely } from '@yilian/platform';
import { z } from 'zod';
import { answerCredentials } from '../check-credentials.problems';
import { type SessionGrant } from '../tokens.adapter';
import { SignIn } from './sign-in.use-case';

const SignInBody = z.strictObject({
  login: z.string().trim().toLowerCase().min(1).max(64),
  password: z.string().min(1).max(500),
});
type SignInBody = z.infer<typeof SignInBody>;

@Controller('v1/sessions')
export class SignInController {
  constructor(private readonly signIn: SignIn) {}

  @Post()
  @HttpCode(200)
  @Public()
  @RepeatsSafely()
  async create(@Body({ schema: SignInBody }) body: SignInBody, @Ip() address: string): Promise<SessionGrant> {
    return answerCredentials(await this.signIn.execute({ ...body, address }));
  }
}
