import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { TravelBuffer, TravelBufferSet, Uuid } from '@yilian/contracts';
import { Allow, answer, commonProblem, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { capacityProblems } from '../capacity.problems';
import { SetTravelBuffer } from './set-travel-buffer.use-case';
import { TravelBufferQuery } from './travel-buffer.query';

/** Null: as everywhere in the city. */
const Buffer = z.strictObject({ minutes: z.int().min(0).max(120).nullable() });
type Buffer = z.infer<typeof Buffer>;

const problems = some(capacityProblems, 'common.not-found', 'capacity.wrong-service');

@Controller('v1/services')
export class SetTravelBufferController {
  constructor(
    private readonly setTravelBuffer: SetTravelBuffer,
    private readonly query: TravelBufferQuery,
    private readonly context: RequestContext,
  ) {}

  @Get(':id/travel-buffer')
  @Allow('provider_manager')
  @Endpoint({
    id: 'showTravelBuffer',
    keyScope: ['staff:read'],
    summary: 'How long is kept free after each visit, and how long in the city',
    answer: TravelBuffer,
    problems: some(problems, 'common.not-found'),
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<TravelBuffer> {
    const buffer = await this.query.of(this.context.principal, id);
    if (!buffer) throw commonProblem('common.not-found');
    return buffer;
  }

  @Put(':id/travel-buffer')
  @Allow('provider_manager')
  @Endpoint({
    id: 'setTravelBuffer',
    keyScope: ['staff:write'],
    summary: 'Say how long is kept free after each visit',
    answer: TravelBufferSet,
    problems,
  })
  async set(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Buffer }) { minutes }: Buffer,
  ): Promise<TravelBufferSet> {
    return answer(await this.setTravelBuffer.execute(id, minutes), problems);
  }
}
