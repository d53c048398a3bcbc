import { Controller, Get } from '@nestjs/common';
import { OwnAnswering } from '@yilian/contracts';
import { Allow, Endpoint, RequestContext } from '@yilian/platform';
import { OwnAnsweringQuery } from './own-answering.query';

@Controller('v1/providers/me/answering')
export class OwnAnsweringController {
  constructor(
    private readonly query: OwnAnsweringQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('provider_manager')
  @Endpoint({
    id: 'showOwnAnswering',
    summary: 'How each own service is asked, and what is accepted at once for it',
    answer: OwnAnswering,
  })
  async show(): Promise<OwnAnswering> {
    return this.query.of(this.context.principal?.providerId ?? '');
  }
}
