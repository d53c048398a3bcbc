import { Controller, Get } from '@nestjs/common';
import { Allow, Endpoint, RequestContext } from '@yilian/platform';
import { CaregiverList } from '@yilian/contracts';
import { ListCaregiversQuery } from './list-caregivers.query';

@Controller('v1/providers/me/caregivers')
export class ListCaregiversController {
  constructor(
    private readonly query: ListCaregiversQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('provider_manager')
  @Endpoint({
    id: 'listCaregivers',
    keyScope: ['staff:read'],
    summary: 'The caregivers of the own provider',
    answer: CaregiverList,
  })
  async list(): Promise<CaregiverList> {
    return { items: await this.query.of(this.context.principal?.providerId ?? '') };
  }
}
