import { Body, Controller, Param, Put } from '@nestjs/common';
import { CutoffsSet, SlotCutoff, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { capacityProblems } from '../capacity.problems';
import { SetCutoffs } from './set-cutoffs.use-case';

const Cutoffs = z.strictObject({
  cutoffs: z
    .array(SlotCutoff)
    .max(4)
    .refine((cutoffs) => new Set(cutoffs.map(({ part }) => part)).size === cutoffs.length, {
      message: 'The same part stands here twice',
    }),
});
type Cutoffs = z.infer<typeof Cutoffs>;

const problems = some(capacityProblems, 'common.not-found', 'capacity.wrong-service');

@Controller('v1/services')
export class SetCutoffsController {
  constructor(private readonly setCutoffs: SetCutoffs) {}

  @Put(':id/cutoffs')
  @Allow('provider_manager')
  @Endpoint({
    id: 'setCutoffs',
    keyScope: ['slots:write'],
    summary: 'Say until when each part of a day can be booked',
    answer: CutoffsSet,
    problems,
  })
  async set(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Cutoffs }) { cutoffs }: Cutoffs,
  ): Promise<CutoffsSet> {
    return answer(await this.setCutoffs.execute(id, cutoffs), problems);
  }
}
