import { Body, Controller, Param, Post } from '@nestjs/common';
import { AddedBeds, BedKind, SexRule, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { capacityProblems } from '../capacity.problems';
import { AddBeds } from './add-beds.use-case';

const word = (most: number) => z.string().trim().min(1).max(most);

const Beds = z.strictObject({
  beds: z
    .array(
      z.strictObject({
        floor: word(12).nullable().default(null),
        room: word(40),
        number: word(20),
        kind: BedKind,
        sexRule: SexRule.default('any'),
      }),
    )
    .min(1)
    .max(500)
    .refine(
      (beds) => new Set(beds.map((bed) => JSON.stringify([bed.room, bed.number]))).size === beds.length,
      {
        message: 'The same bed stands here twice',
      },
    ),
});
type Beds = z.infer<typeof Beds>;

const problems = some(capacityProblems, 'common.not-found', 'capacity.wrong-service', 'capacity.bed-exists');

@Controller('v1/services')
export class AddBedsController {
  constructor(private readonly addBeds: AddBeds) {}

  @Post(':id/beds')
  @Allow('provider_manager')
  @Endpoint({
    id: 'addBeds',
    keyScope: ['beds:write'],
    summary: 'Register beds; they are vacant from now on',
    answer: AddedBeds,
    problems,
  })
  async add(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Beds }) { beds }: Beds,
  ): Promise<AddedBeds> {
    return answer(await this.addBeds.execute(id, beds), problems);
  }
}
