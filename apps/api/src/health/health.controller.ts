import { Controller, Get, Res } from '@nestjs/common';
import { Alive, Readiness } from '@yilian/contracts';
import { Endpoint, Health, Public } from '@yilian/platform';
import { type FastifyReply } from 'fastify';
import { Neighbours } from './neighbours.adapter';

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
  @Endpoint({
    id: 'alive',
    summary: 'This process runs',
    answer: Alive,
  })
  live(): Alive {
    return { status: 'ok' };
  }

  /** The whole system works: 503 while a part of it is away. */
  @Get('ready')
  @Endpoint({
    id: 'ready',
    summary: 'The whole system works; 503 while a part of it is away',
    answer: Readiness,
    alsoStatus: 503,
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const [own, others] = await Promise.all([this.health.check(), this.neighbours.check()]);
    const parts = { ...own, ...others };
    const status = Object.values(parts).every((state) => state === 'ok') ? 'ok' : 'down';
    reply.status(status === 'ok' ? 200 : 503);
    return { status, ...parts };
  }
}
