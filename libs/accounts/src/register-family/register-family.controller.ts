import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { answer, Endpoint, Public, RepeatsSafely, some } from '@yilian/platform';
import { RegisteredFamily } from '@yilian/contracts';
import { z } from 'zod';
import { accountsProblems } from '../accounts.problems';
import { LOGIN_PATTERN } from '../domain/login';
import { RegisterFamily } from './register-family.use-case';

const RegistrationBody = z.strictObject({
  login: z.string().trim().toLowerCase().regex(LOGIN_PATTERN),
  password: z.string().min(1).max(500),
  displayName: z.string().trim().min(1).max(40).nullable().default(null),
});
type RegistrationBody = z.infer<typeof RegistrationBody>;

const problems = some(accountsProblems, 'accounts.weak-password', 'accounts.sign-in-busy');

@Controller('v1/accounts')
export class RegisterFamilyController {
  constructor(private readonly registerFamily: RegisterFamily) {}

  @Post()
  @HttpCode(202)
  @Public()
  @RepeatsSafely()
  @Endpoint({
    id: 'registerFamily',
    summary: 'Register as a family; the answer is the same when the login is taken',
    answer: RegisteredFamily,
    problems,
  })
  async create(@Body({ schema: RegistrationBody }) body: RegistrationBody): Promise<RegisteredFamily> {
    return answer(await this.registerFamily.execute(body), problems);
  }
}
