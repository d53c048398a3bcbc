import { Controller, Get, Param, Query } from '@nestjs/common';
import { HookDeliveryState, HookDeliveryPage, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { integrationProblems } from '../integration.problems';
import { ListHookDeliveriesQuery } from './list-hook-deliveries.query';

const Wanted = z.strictObject({
  state: HookDeliveryState.optional(),
  before: z.coerce.number().int().min(1).optional(),
});
type Wanted = z.infer<typeof Wanted>;

const problems = some(integrationProblems, 'common.not-found');

@Controller('v1/providers/me/webhooks/:id/deliveries')
@Allow('provider_manager')
export class ListHookDeliveriesController {
  constructor(private readonly listDeliveries: ListHookDeliveriesQuery) {}

  @Get()
  @Endpoint({
    id: 'listHookDeliveries',
    summary: 'What a webhook was told, with tries, answers and the next try',
    answer: HookDeliveryPage,
    problems,
  })
  async list(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: Wanted }) { state, before }: Wanted,
  ): Promise<HookDeliveryPage> {
    return answer(await this.listDeliveries.execute(id, state, before), problems);
  }
}
