import { Controller, Get, Param } from '@nestjs/common';
import { CaregiverProfile, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { ViewCaregiverQuery } from './view-caregiver.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/caregivers')
export class ViewCaregiverController {
  constructor(
    private readonly query: ViewCaregiverQuery,
    private readonly context: RequestContext,
  ) {}

  @Get(':id')
  @Allow('provider_manager')
  @Endpoint({
    id: 'viewCaregiver',
    keyScope: ['staff:read'],
    summary: 'One of the own caregivers with skills and certificates',
    answer: CaregiverProfile,
    problems,
  })
  async view(@Param('id', { schema: Uuid }) id: string): Promise<CaregiverProfile> {
    const profile = await this.query.of(this.context.principal?.providerId ?? '', id);
    if (!profile) throw commonProblem('common.not-found');
    return profile;
  }
}
