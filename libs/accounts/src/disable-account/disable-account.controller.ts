import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { DisabledAccount, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { accountsProblems } from '../accounts.problems';
import { DisableAccount } from './disable-account.use-case';

const problems = some(accountsProblems, 'common.not-found', 'accounts.yourself');

@Controller('v1/accounts/:id/disablement')
export class DisableAccountController {
  constructor(private readonly disableAccount: DisableAccount) {}

  @Post()
  @HttpCode(200)
  @Allow('operator')
  @Endpoint({
    id: 'disableAccount',
    summary: 'Take an account out of use',
    answer: DisabledAccount,
    problems,
  })
  async create(@Param('id', { schema: Uuid }) id: string): Promise<DisabledAccount> {
    return answer(await this.disableAccount.execute(id), problems);
  }
}
