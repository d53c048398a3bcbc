import { Body, Controller, Param, Put } from '@nestjs/common';
import { Created, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { providersProblems } from '../providers.problems';
import { LinkAccount } from './link-account.use-case';

const AccountOfCaregiver = z.strictObject({
  /** Null takes the account away. */
  login: z.string().trim().toLowerCase().min(1).max(64).nullable(),
});
type AccountOfCaregiver = z.infer<typeof AccountOfCaregiver>;

const problems = some(providersProblems, 'common.not-found', 'providers.no-such-account');

@Controller('v1/caregivers/:id/account')
export class LinkAccountController {
  constructor(private readonly linkAccount: LinkAccount) {}

  @Put()
  @Allow('provider_manager')
  @Endpoint({
    id: 'linkCaregiverAccount',
    summary: 'With which account a caregiver signs in and reports visits',
    answer: Created,
    problems,
  })
  async put(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: AccountOfCaregiver }) { login }: AccountOfCaregiver,
  ): Promise<Created> {
    return answer(await this.linkAccount.execute(id, login), problems);
  }
}
