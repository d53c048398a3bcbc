import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ChangedAssessment, SeenAssessment, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { assessmentProblems, UNDER_WAY } from '../assessment.problems';
import { GiveBack } from './give-back.use-case';

const GiveBackBody = SeenAssessment.extend({ note: z.string().trim().min(1).max(500) });
type GiveBackBody = z.infer<typeof GiveBackBody>;

const problems = some(assessmentProblems, ...UNDER_WAY);

@Controller('v1/older-persons/:id/assessments/:assessmentId/return')
export class GiveBackController {
  constructor(
    private readonly giveBack: GiveBack,
    private readonly context: RequestContext,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'giveAssessmentBack',
    summary: 'Send a sheet back to the first assessor with a note',
    answer: ChangedAssessment,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) olderPersonId: string,
    @Param('assessmentId', { schema: Uuid }) id: string,
    @Body({ schema: GiveBackBody }) { version, note }: GiveBackBody,
  ): Promise<ChangedAssessment> {
    const seen = { olderPersonId, id, version };
    return answer(await this.giveBack.execute(this.context.principal!, seen, note), problems);
  }
}
