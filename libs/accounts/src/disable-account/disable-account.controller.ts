import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { Allow, answer } from '@yilian/platform';
import { accountsProblems } from '../accounts.problems';
import { DisableAccount } from './disable-account.use-case';

@Controller('v1/accounts/:id/disablement')
export class DisableAccountController {
  constructor(private readonly disableAccount: DisableAccount) {}

  @Post()
  @HttpCode(200)
  @Allow('operator')
  async create(@Param('id', { schema: Uuid }) id: string): Promise<{ id: string; state: 'disabled' }> {
    return answer(await this.disableAccount.execute(id), accountsProblems);
  }
}
