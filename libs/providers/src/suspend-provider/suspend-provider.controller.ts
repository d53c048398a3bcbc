import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { Allow, answer } from '@yilian/platform';
import { z } from 'zod';
import { providersProblems } from '../providers.problems';
import { SuspendProvider } from './suspend-provider.use-case';

const Suspension = z.strictObject({
  /** Shown to the provider and to the public. */
  reason: z.string().trim().min(1).max(300),
});
type Suspension = z.infer<typeof Suspension>;

@Controller('v1/providers/:id/suspension')
@Allow('town_officer', 'city_officer')
export class SuspendProviderController {
  constructor(private readonly suspendProvider: SuspendProvider) {}

  @Post()
  @HttpCode(204)
  async suspend(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Suspension }) { reason }: Suspension,
  ): Promise<void> {
    answer(await this.suspendProvider.execute(id, reason), providersProblems);
  }

  @Delete()
  @HttpCode(204)
  async resume(@Param('id', { schema: Uuid }) id: string): Promise<void> {
    answer(await this.suspendProvider.end(id), providersProblems);
  }
}
