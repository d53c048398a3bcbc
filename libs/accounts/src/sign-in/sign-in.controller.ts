import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { Endpoint, Public, RepeatsSafely, some } from '@yilian/platform';
import { SessionGrant } from '@yilian/contracts';
import { accountsProblems } from '../accounts.problems';
import { z } from 'zod';
import { answerCredentials } from '../check-credentials.problems';
import { SignIn } from './sign-in.use-case';

const SignInBody = z.strictObject({
  login: z.string().trim().toLowerCase().min(1).max(64),
  password: z.string().min(1).max(500),
});
type SignInBody = z.infer<typeof SignInBody>;

const problems = some(
  accountsProblems,
  'accounts.wrong-credentials',
  'accounts.too-many-attempts',
  'accounts.sign-in-busy',
);

@Controller('v1/sessions')
export class SignInController {
  constructor(private readonly signIn: SignIn) {}

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
  async create(@Body({ schema: SignInBody }) body: SignInBody, @Ip() address: string): Promise<SessionGrant> {
    return answerCredentials(await this.signIn.execute({ ...body, address }), problems);
  }
}
