import { Controller, Get } from '@nestjs/common';
import { Allow, RequestContext } from '@yilian/platform';
import { type Caregiver, ListCaregiversQuery } from './list-caregivers.query';

@Controller('v1/providers/me/caregivers')
export class ListCaregiversController {
  constructor(
    private readonly query: ListCaregiversQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('provider_manager')
  async list(): Promise<{ readonly items: readonly Caregiver[] }> {
    return { items: await this.query.of(this.context.principal?.providerId ?? '') };
  }
}
