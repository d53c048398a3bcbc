import { Controller, Get, Header } from '@nestjs/common';
import { type HealthState } from '@yilian/contracts';
import { Public } from '@yilian/platform';
import { WorkMetrics } from './work-metrics.adapter';

/** Signs of life for the API's readiness, and figures for a monitoring system; listens on a port of its own. */
@Public()
@Controller()
export class HealthController {
  constructor(private readonly metrics: WorkMetrics) {}

  @Get('health/live')
  live(): { readonly status: HealthState } {
    return { status: 'ok' };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async figures(): Promise<string> {
    return this.metrics.text();
  }
}
