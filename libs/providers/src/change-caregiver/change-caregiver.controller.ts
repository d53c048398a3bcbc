import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import {
  Capability,
  capabilityMask,
  CaregiverChanged,
  CaregiverState,
  CertificateKind,
  LocalDate,
  TownCode,
  Uuid,
} from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { providersProblems } from '../providers.problems';
import { ChangeCaregiver } from './change-caregiver.use-case';

const Details = z.strictObject({
  /** The version that was read; a newer one is not overwritten. */
  version: z.int().min(1),
  name: z.string().trim().min(1).max(80),
  skills: z.array(Capability).max(31),
  /** Null for wherever the service goes. */
  areaTowns: z.array(TownCode).min(1).max(100).nullable(),
  state: CaregiverState,
});
type Details = z.infer<typeof Details>;

const Certificate = z
  .strictObject({
    kind: CertificateKind,
    number: z.string().trim().min(1).max(40),
    skills: z.array(Capability).max(31),
    validFrom: LocalDate,
    /** The last day; null without an end. */
    validTo: LocalDate.nullable(),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, {
    path: ['validTo'],
    message: 'Ends before it begins',
  });
type Certificate = z.infer<typeof Certificate>;

const changing = some(providersProblems, 'common.not-found', 'providers.changed-meanwhile');
const proving = some(providersProblems, 'common.not-found');

@Controller('v1/caregivers/:id')
@Allow('provider_manager')
export class ChangeCaregiverController {
  constructor(private readonly changeCaregiver: ChangeCaregiver) {}

  @Put()
  @Endpoint({
    id: 'changeCaregiver',
    keyScope: ['staff:write'],
    summary: 'Describe a caregiver anew: name, skills, areas',
    answer: CaregiverChanged,
    problems: changing,
  })
  async change(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Details }) { skills, ...details }: Details,
  ): Promise<CaregiverChanged> {
    const said = { ...details, skillMask: capabilityMask(skills) };
    return answer(await this.changeCaregiver.execute(id, said), changing);
  }

  @Put('certificates/:certificateId')
  @Endpoint({
    id: 'putCertificate',
    keyScope: ['staff:write'],
    summary: 'A certificate under an id of your own making; the same id again replaces it',
    answer: CaregiverChanged,
    problems: proving,
  })
  async put(
    @Param('id', { schema: Uuid }) caregiverId: string,
    @Param('certificateId', { schema: Uuid }) id: string,
    @Body({ schema: Certificate }) { skills, ...certificate }: Certificate,
  ): Promise<CaregiverChanged> {
    const sent = { ...certificate, id, caregiverId, skillMask: capabilityMask(skills) };
    return answer(await this.changeCaregiver.put(sent), proving);
  }

  @Delete('certificates/:certificateId')
  @Endpoint({
    id: 'removeCertificate',
    keyScope: ['staff:write'],
    summary: 'Take a certificate away; its skills count as the provider says',
    answer: CaregiverChanged,
    problems: proving,
  })
  async remove(
    @Param('id', { schema: Uuid }) caregiverId: string,
    @Param('certificateId', { schema: Uuid }) id: string,
  ): Promise<CaregiverChanged> {
    return answer(await this.changeCaregiver.remove(caregiverId, id), proving);
  }
}
