import { Controller, Post, Req } from '@nestjs/common';
import { KnownDevice } from '@yilian/contracts';
import { Allow, Endpoint, RequestContext } from '@yilian/platform';
import { type FastifyRequest } from 'fastify';
import { deviceKind } from '../domain/device-kind';
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
  async create(@Req() { headers }: FastifyRequest): Promise<KnownDevice> {
    return this.knowDevice.execute(this.context.principal!.accountId, deviceKind(headers['user-agent']));
  }
}
