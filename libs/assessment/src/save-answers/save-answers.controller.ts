import { Body, Controller, Param, Put } from '@nestjs/common';
import {
  AbilityAnswers,
  AssessmentReason,
  ChangedAssessment,
  LocalDate,
  SeenAssessment,
  Uuid,
} from '@yilian/contracts';
import { Allow, answer, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { assessmentProblems, UNDER_WAY } from '../assessment.problems';
import { SaveAnswers } from './save-answers.use-case';

const SheetBody = SeenAssessment.extend({
  reason: AssessmentReason,
  assessedOn: LocalDate,
  answers: AbilityAnswers,
});
type SheetBody = z.infer<typeof SheetBody>;

const problems = some(assessmentProblems, ...UNDER_WAY, 'assessment.invalid');

@Controller('v1/older-persons/:id/assessments/:assessmentId/answers')
export class SaveAnswersController {
  constructor(
    private readonly saveAnswers: SaveAnswers,
    private readonly context: RequestContext,
  ) {}

  @Put()
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'saveAssessmentAnswers',
    summary: 'Keep the answers given so far',
    answer: ChangedAssessment,
    problems,
  })
  async put(
    @Param('id', { schema: Uuid }) olderPersonId: string,
    @Param('assessmentId', { schema: Uuid }) id: string,
    @Body({ schema: SheetBody }) { version, ...sheet }: SheetBody,
  ): Promise<ChangedAssessment> {
    const seen = { olderPersonId, id, version };
    return answer(await this.saveAnswers.execute(this.context.principal!, seen, sheet), problems);
  }
}
