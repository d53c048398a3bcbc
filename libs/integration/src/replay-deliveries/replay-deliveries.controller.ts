import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { HookReplay, HookReplayed, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { integrationProblems } from '../integration.problems';
import { ReplayDeliveries } from './replay-deliveries.use-case';

const problems = some(integrationProblems, 'common.not-found', 'integration.switched-off');

@Controller('v1/providers/me/webhooks/:id')
@Allow('provider_manager')
export class ReplayDeliveriesController {
  constructor(private readonly replay: ReplayDeliveries) {}

  @Post('deliveries/:deliveryId/replay')
  @HttpCode(200)
  @Endpoint({
    id: 'replayDelivery',
    summary: 'Send one delivery again, under the same id',
    answer: HookReplayed,
    problems,
  })
  async one(
    @Param('id', { schema: Uuid }) id: string,
    @Param('deliveryId', { schema: Uuid }) deliveryId: string,
  ): Promise<HookReplayed> {
    return answer(await this.replay.one(id, deliveryId), problems);
  }

  @Post('replays')
  @HttpCode(200)
  @Endpoint({
    id: 'replayFailed',
    summary: 'Send again everything that failed since a moment',
    answer: HookReplayed,
    problems,
  })
  async failed(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: HookReplay }) { since }: HookReplay,
  ): Promise<HookReplayed> {
    return answer(await this.replay.failedSince(id, since), problems);
  }
}
