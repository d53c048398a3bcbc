import { Body, Controller, Param, Put } from '@nestjs/common';
import { TravelBufferSet, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { capacityProblems } from '../capacity.problems';
import { SetTravelBuffer } from './set-travel-buffer.use-case';

/** Null: as everywhere in the city. */
const Buffer = z.strictObject({ minutes: z.int().min(0).max(120).nullable() });
type Buffer = z.infer<typeof Buffer>;

const problems = some(capacityProblems, 'common.not-found', 'capacity.wrong-service');

@Controller('v1/services')
export class SetTravelBufferController {
  constructor(private readonly setTravelBuffer: SetTravelBuffer) {}

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
