import { Controller, Post } from '@nestjs/common';
import { KnownDevice } from '@yilian/contracts';
import { Allow, Endpoint, RequestContext } from '@yilian/platform';
import { KnowDevice } from './know-device.use-case';

@Controller('v1/me/devices')
export class KnowDeviceController {
  constructor(
    private readonly knowDevice: KnowDevice,
    private readonly context: RequestContext,
  ) {}

  @Post()
  @Allow('family')
  @Endpoint({
    id: 'knowDevice',
    summary: 'Let this device call for help without a session',
    answer: KnownDevice,
  })
  async create(): Promise<KnownDevice> {
    return this.knowDevice.execute(this.context.principal!.accountId);
  }
}
