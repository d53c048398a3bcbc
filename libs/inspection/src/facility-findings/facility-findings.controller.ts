import { Controller, Get, Param } from '@nestjs/common';
import { FacilityFindings, Uuid } from '@yilian/contracts';
import { commonProblem, Endpoint, Public, some } from '@yilian/platform';
import { inspectionProblems } from '../inspection.problems';
import { FacilityFindingsQuery } from './facility-findings.query';

const problems = some(inspectionProblems, 'common.not-found');

@Controller('v1/facilities/:id/findings')
export class FacilityFindingsController {
  constructor(private readonly query: FacilityFindingsQuery) {}

  @Get()
  @Public()
  @Endpoint({
    id: 'showFacilityFindings',
    summary: 'What a facility has to put right: counts, and serious findings with their days',
    answer: FacilityFindings,
    problems,
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<FacilityFindings> {
    const found = await this.query.of(id);
    if (!found) throw commonProblem('common.not-found');
    return found;
  }
}
