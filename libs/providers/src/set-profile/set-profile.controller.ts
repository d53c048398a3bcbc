import { Body, Controller, Param, Put } from '@nestjs/common';
import { FacilityProfile, ProfileSet, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { providersProblems } from '../providers.problems';
import { SetProfile } from './set-profile.use-case';

const problems = some(providersProblems, 'common.not-found', 'providers.changed-meanwhile');

@Controller('v1/providers/:id/profile')
export class SetProfileController {
  constructor(private readonly setProfile: SetProfile) {}

  @Put()
  @Allow('provider_manager', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'setProfile',
    summary: 'Answer what families ask about a facility: features, and what a price covers',
    answer: ProfileSet,
    problems,
  })
  async set(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: FacilityProfile }) profile: FacilityProfile,
  ): Promise<ProfileSet> {
    return answer(await this.setProfile.execute(id, profile), problems);
  }
}
