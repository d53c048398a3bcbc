import { Controller, Get, Res } from '@nestjs/common';
import { Health, type HealthState, Public } from '@yilian/platform';
import { type FastifyReply } from 'fastify';
import { Neighbours } from './neighbours.adapter';

/** Every part of the system and whether it answers. */
type Readiness = Readonly<Record<'status' | 'database' | 'redis' | 'worker' | 'live', HealthState>>;

/** Signs of life for launchers and load balancers. */
@Public()
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: Health,
    private readonly neighbours: Neighbours,
  ) {}

  /** This process runs. */
  @Get('live')
  live(): { readonly status: HealthState } {
    return { status: 'ok' };
  }

  /** The whole system works: 503 while a part of it is away. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const [own, others] = await Promise.all([this.health.check(), this.neighbours.check()]);
    const parts = { ...own, ...others };
    const status = Object.values(parts).every((state) => state === 'ok') ? 'ok' : 'down';
    reply.status(status === 'ok' ? 200 : 503);
    return { status, ...parts };
  }
}
