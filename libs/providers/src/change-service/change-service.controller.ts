import { Body, Controller, Param, Put } from '@nestjs/common';
import {
  AbilityLevel,
  Capability,
  capabilityMask,
  ChangedService,
  MinuteOfDay,
  SexRule,
  TownCode,
  Uuid,
} from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { providersProblems } from '../providers.problems';
import type { ServiceDetails } from '../store/service.store';
import { ChangeService } from './change-service.use-case';

const OpeningRange = z
  .strictObject({ weekday: z.int().min(1).max(7), from: MinuteOfDay, to: MinuteOfDay })
  .refine((range) => range.from < range.to, { path: ['to'], message: 'Ends before it starts' });

/** Where a service goes. */
const Reach = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('city') }),
  z.strictObject({ by: z.literal('radius'), radiusM: z.int().min(100).max(100_000) }),
  z.strictObject({ by: z.literal('towns'), towns: z.array(TownCode).min(1).max(100) }),
]);

const Details = z
  .strictObject({
    /** The version that was read; a newer one is not overwritten. */
    version: z.int().min(1),
    state: z.enum(['open', 'closed']),
    levelMin: AbilityLevel,
    levelMax: AbilityLevel,
    sexes: SexRule,
    needs: z.array(Capability).max(31),
    reach: Reach,
    priceFen: z.int().min(0).max(100_000_000).nullable(),
    openingHours: z.array(OpeningRange).max(42).nullable(),
  })
  .refine((details) => details.levelMin <= details.levelMax, {
    path: ['levelMax'],
    message: 'Below the lowest level',
  });
type Details = z.infer<typeof Details>;

const problems = some(providersProblems, 'common.not-found', 'providers.changed-meanwhile');

@Controller('v1/services')
export class ChangeServiceController {
  constructor(private readonly changeService: ChangeService) {}

  @Put(':id')
  @Allow('provider_manager')
  @Endpoint({
    id: 'changeService',
    summary: 'Describe a service anew: for whom, where, when, for how much',
    answer: ChangedService,
    problems,
  })
  async change(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Details }) { version, ...details }: Details,
  ): Promise<ChangedService> {
    return answer(await this.changeService.execute(id, version, detailsOf(details)), problems);
  }
}

const detailsOf = ({ needs, reach, ...details }: Omit<Details, 'version'>): ServiceDetails => ({
  ...details,
  capabilityMask: capabilityMask(needs),
  radiusM: reach.by === 'radius' ? reach.radiusM : null,
  areaTowns: reach.by === 'towns' ? reach.towns : null,
});
