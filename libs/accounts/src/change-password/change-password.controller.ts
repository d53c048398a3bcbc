import { Body, Controller, Headers, HttpCode, Ip, Put } from '@nestjs/common';
import { AllowSignedIn, commonProblem, Endpoint, some } from '@yilian/platform';
import { accountsProblems } from '../accounts.problems';
import { z } from 'zod';
import { answerCredentials } from '../check-credentials.problems';
import { TokenAuthenticator } from '../token-authenticator.adapter';
import { ChangePassword } from './change-password.use-case';

const PasswordBody = z.strictObject({
  currentPassword: z.string().min(1).max(500),
  password: z.string().min(1).max(500),
});
type PasswordBody = z.infer<typeof PasswordBody>;

const problems = some(
  accountsProblems,
  'accounts.weak-password',
  'accounts.wrong-credentials',
  'accounts.too-many-attempts',
  'accounts.sign-in-busy',
);

@Controller('v1/me/password')
export class ChangePasswordController {
  constructor(
    private readonly changePassword: ChangePassword,
    private readonly authenticator: TokenAuthenticator,
  ) {}

  @Put()
  @HttpCode(204)
  @AllowSignedIn()
  @Endpoint({
    id: 'changePassword',
    summary: 'Choose another password; all other sessions of the account end',
    answer: null,
    problems,
  })
  async replace(
    @Body({ schema: PasswordBody }) body: PasswordBody,
    @Headers('authorization') header: string,
    @Ip() address: string,
  ): Promise<void> {
    const signedIn = await this.authenticator.signedIn(header.replace('Bearer ', ''));
    if (!signedIn) throw commonProblem('common.signed-out');
    const change = { current: body.currentPassword, next: body.password, address };
    answerCredentials(await this.changePassword.execute(signedIn, change), problems);
  }
}
