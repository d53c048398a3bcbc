import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Moment, Uuid, VisitMoved } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { fulfilmentProblems } from '../fulfilment.problems';
import { RecordVisit } from './record-visit.use-case';

const Marks = z.strictObject({
  marks: z
    .array(z.strictObject({ code: z.string().max(24), done: z.boolean(), at: Moment }))
    .min(1)
    .max(40),
});
type Marks = z.infer<typeof Marks>;

const Note = z.strictObject({ words: z.string().trim().min(1).max(1000), at: Moment });
type Note = z.infer<typeof Note>;

const problems = some(
  fulfilmentProblems,
  'common.not-found',
  'fulfilment.visit-cancelled',
  'fulfilment.visit-not-begun',
);

@Controller('v1/visits/:id')
@Allow('caregiver')
export class RecordVisitController {
  constructor(private readonly recordVisit: RecordVisit) {}

  @Post('tasks')
  @HttpCode(200)
  @Endpoint({ id: 'markVisitTasks', summary: 'What was done on a visit', answer: VisitMoved, problems })
  async tasks(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Marks }) body: Marks,
  ): Promise<VisitMoved> {
    return answer(await this.recordVisit.tasks(id, body.marks), problems);
  }

  @Post('notes')
  @HttpCode(200)
  @Endpoint({ id: 'noteVisit', summary: 'Write something down about a visit', answer: VisitMoved, problems })
  async note(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Note }) body: Note,
  ): Promise<VisitMoved> {
    return answer(await this.recordVisit.note(id, body.words, body.at), problems);
  }
}
