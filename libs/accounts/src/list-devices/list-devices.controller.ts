import { Controller, Get } from '@nestjs/common';
import { DeviceList } from '@yilian/contracts';
import { Allow, Endpoint, RequestContext } from '@yilian/platform';
import { DeviceStore } from '../store/device.store';

@Controller('v1/me/devices')
export class ListDevicesController {
  constructor(
    private readonly devices: DeviceStore,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family')
  @Endpoint({
    id: 'listDevices',
    summary: 'Devices that may call for help for me without a session',
    answer: DeviceList,
  })
  async list(): Promise<DeviceList> {
    return { devices: await this.devices.ofAccount(this.context.principal!.accountId) };
  }
}
