import { Body, Controller, Param, Put } from '@nestjs/common';
import { BedKind, ChangedBed, SexRule, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { capacityProblems } from '../capacity.problems';
import { CorrectBed } from './correct-bed.use-case';

const word = (most: number) => z.string().trim().min(1).max(most);

const Facts = z.strictObject({
  /** The version that was read; a newer one is not overwritten. */
  version: z.int().min(1),
  floor: word(12).nullable(),
  room: word(40),
  number: word(20),
  kind: BedKind,
  sexRule: SexRule,
});
type Facts = z.infer<typeof Facts>;

const problems = some(
  capacityProblems,
  'common.not-found',
  'capacity.bed-exists',
  'capacity.bed-changed',
  'capacity.bed-in-use',
);

@Controller('v1/beds')
export class CorrectBedController {
  constructor(private readonly correctBed: CorrectBed) {}

  @Put(':id')
  @Allow('provider_manager')
  @Endpoint({
    id: 'correctBed',
    keyScope: ['beds:write'],
    summary: 'Floor, room, number, kind and sex of a bed, as long as no promise breaks',
    answer: ChangedBed,
    problems,
  })
  async correct(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Facts }) { version, ...facts }: Facts,
  ): Promise<ChangedBed> {
    return answer(await this.correctBed.execute(id, version, facts), problems);
  }
}
