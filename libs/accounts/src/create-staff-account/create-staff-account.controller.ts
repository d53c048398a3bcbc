import { Body, Controller, Header, Post } from '@nestjs/common';
import { CreatedStaffAccount, TownCode, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { accountsProblems } from '../accounts.problems';
import { LOGIN_PATTERN } from '../domain/login';
import { CreateStaffAccount } from './create-staff-account.use-case';

const person = {
  login: z.string().trim().toLowerCase().regex(LOGIN_PATTERN),
  displayName: z.string().trim().min(1).max(40).nullable().default(null),
};
const StaffBody = z.discriminatedUnion('role', [
  z.strictObject({ ...person, role: z.literal('provider_manager'), providerId: Uuid }),
  z.strictObject({ ...person, role: z.literal('caregiver'), providerId: Uuid }),
  z.strictObject({ ...person, role: z.literal('town_officer'), townCode: TownCode }),
  z.strictObject({ ...person, role: z.literal('city_officer') }),
  z.strictObject({ ...person, role: z.literal('operator') }),
]);
type StaffBody = z.infer<typeof StaffBody>;

const problems = some(
  accountsProblems,
  'accounts.login-taken',
  'accounts.unknown-town',
  'accounts.sign-in-busy',
);

@Controller('v1/accounts/staff')
export class CreateStaffAccountController {
  constructor(private readonly createStaffAccount: CreateStaffAccount) {}

  @Post()
  @Allow('operator')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'createStaffAccount',
    summary: 'Make an account for staff; its first password is shown once',
    answer: CreatedStaffAccount,
    problems,
  })
  async create(@Body({ schema: StaffBody }) body: StaffBody): Promise<CreatedStaffAccount> {
    const result = await this.createStaffAccount.execute({ providerId: null, townCode: null, ...body });
    return answer(result, problems);
  }
}
