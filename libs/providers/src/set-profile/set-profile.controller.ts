import { Body, Controller, Param, Put } from '@nestjs/common';
import { FacilityProfile, Uuid } from '@yilian/contracts';
import { Allow, answer } from '@yilian/platform';
import { providersProblems } from '../providers.problems';
import { SetProfile } from './set-profile.use-case';

@Controller('v1/providers/:id/profile')
export class SetProfileController {
  constructor(private readonly setProfile: SetProfile) {}

  @Put()
  @Allow('provider_manager', 'town_officer', 'city_officer')
  async set(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: FacilityProfile }) profile: FacilityProfile,
  ): Promise<{ readonly version: number }> {
    return answer(await this.setProfile.execute(id, profile), providersProblems);
  }
}
