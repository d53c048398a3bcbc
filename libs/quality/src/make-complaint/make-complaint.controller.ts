import { Body, Controller, Post } from '@nestjs/common';
import { ComplaintDone, NewComplaint } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { qualityProblems } from '../quality.problems';
import { MakeComplaint } from './make-complaint.use-case';

const problems = some(qualityProblems, 'common.not-found');

@Controller('v1/complaints')
export class MakeComplaintController {
  constructor(private readonly makeComplaint: MakeComplaint) {}

  @Post()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'makeComplaint',
    summary: 'Complain about a booking or a provider; officers write down what a caller says',
    answer: ComplaintDone,
    problems,
  })
  async create(@Body({ schema: NewComplaint }) body: NewComplaint): Promise<ComplaintDone> {
    return answer(await this.makeComplaint.execute(body), problems);
  }
}
