import { Body, Controller, Post } from '@nestjs/common';
import { Capability, capabilityMask, Created, Sex, TownCode, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
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
  certificateNo: z
    .string()
    .regex(/^[\x21-\x7e]{1,40}$/)
    .nullable()
    .default(null),
});
type NewCaregiver = z.infer<typeof NewCaregiver>;

const problems = some(providersProblems, 'providers.not-home-care');

@Controller('v1/providers/me/caregivers')
export class AddCaregiverController {
  constructor(private readonly addCaregiver: AddCaregiver) {}

  @Post()
  @Allow('provider_manager')
  @Endpoint({
    id: 'addCaregiver',
    keyScope: ['staff:write'],
    summary: 'Enter somebody who makes home visits',
    answer: Created,
    problems,
  })
  async add(@Body({ schema: NewCaregiver }) { skills, ...caregiver }: NewCaregiver): Promise<Created> {
    const skillMask = capabilityMask(skills);
    return answer(await this.addCaregiver.execute({ ...caregiver, skillMask }), problems);
  }
}
