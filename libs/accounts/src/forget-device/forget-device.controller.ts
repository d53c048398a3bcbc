import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { accountsProblems } from '../accounts.problems';
import { ForgetDevice } from './forget-device.use-case';

const problems = some(accountsProblems, 'common.not-found');

@Controller('v1/me/devices/:id')
export class ForgetDeviceController {
  constructor(private readonly forgetDevice: ForgetDevice) {}

  @Delete()
  @HttpCode(204)
  @Allow('family')
  @Endpoint({
    id: 'forgetDevice',
    summary: 'Let a device call for help without a session no more',
    answer: null,
    problems,
  })
  async remove(@Param('id', { schema: Uuid }) id: string): Promise<void> {
    answer(await this.forgetDevice.execute(id), problems);
  }
}
