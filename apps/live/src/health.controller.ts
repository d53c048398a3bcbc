import { Controller, Get } from '@nestjs/common';
import { type HealthState } from '@yilian/contracts';
import { Public } from '@yilian/platform';
import { Clients } from './clients';

/** A sign of life for the API's readiness. */
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly clients: Clients) {}

  @Get('live')
  live(): { readonly status: HealthState; readonly sockets: number } {
    return { status: 'ok', sockets: this.clients.size };
  }
}
