import { Body, Controller, Post } from '@nestjs/common';
import { Capability, capabilityMask, Sex, TownCode, Uuid } from '@yilian/contracts';
import { Allow, answer } from '@yilian/platform';
import { z } from 'zod';
import { providersProblems } from '../providers.problems';
import { AddCaregiver } from './add-caregiver.use-case';

const NewCaregiver = z.strictObject({
  serviceId: Uuid,
  name: z.string().trim().min(1).max(80),
  sex: Sex,
  skills: z.array(Capability).max(31),
  /** Null for wherever the service goes. */
  areaTowns: z.array(TownCode).min(1).max(100).nullable().default(null),
});
type NewCaregiver = z.infer<typeof NewCaregiver>;

@Controller('v1/providers/me/caregivers')
export class AddCaregiverController {
  constructor(private readonly addCaregiver: AddCaregiver) {}

  @Post()
  @Allow('provider_manager')
  async add(
    @Body({ schema: NewCaregiver }) { skills, ...caregiver }: NewCaregiver,
  ): Promise<{ readonly id: string }> {
    const skillMask = capabilityMask(skills);
    return answer(await this.addCaregiver.execute({ ...caregiver, skillMask }), providersProblems);
  }
}
