import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { answer, Public, RepeatsSafely } from '@yilian/platform';
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

@Controller('v1/accounts')
export class RegisterFamilyController {
  constructor(private readonly registerFamily: RegisterFamily) {}

  @Post()
  @HttpCode(202)
  @Public()
  @RepeatsSafely()
  async create(@Body({ schema: RegistrationBody }) body: RegistrationBody): Promise<{ login: string }> {
    return answer(await this.registerFamily.execute(body), accountsProblems);
  }
}
