import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { providersProblems } from '../providers.problems';
import { SuspendProvider } from './suspend-provider.use-case';

const Suspension = z.strictObject({
  /** Shown to the provider and to the public. */
  reason: z.string().trim().min(1).max(300),
});
type Suspension = z.infer<typeof Suspension>;

const suspendProblems = some(providersProblems, 'common.not-found', 'providers.suspended-already');
const resumeProblems = some(providersProblems, 'common.not-found', 'providers.not-suspended');

@Controller('v1/providers/:id/suspension')
@Allow('town_officer', 'city_officer')
export class SuspendProviderController {
  constructor(private readonly suspendProvider: SuspendProvider) {}

  @Post()
  @HttpCode(204)
  @Endpoint({
    id: 'suspendProvider',
    summary: 'Keep a provider out of new offers, with a reason',
    answer: null,
    problems: suspendProblems,
  })
  async suspend(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Suspension }) { reason }: Suspension,
  ): Promise<void> {
    answer(await this.suspendProvider.execute(id, reason), suspendProblems);
  }

  @Delete()
  @HttpCode(204)
  @Endpoint({
    id: 'resumeProvider',
    summary: 'Let a suspended provider back in',
    answer: null,
    problems: resumeProblems,
  })
  async resume(@Param('id', { schema: Uuid }) id: string): Promise<void> {
    answer(await this.suspendProvider.end(id), resumeProblems);
  }
}
