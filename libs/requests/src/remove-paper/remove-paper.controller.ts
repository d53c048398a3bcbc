import { Controller, Delete, Param } from '@nestjs/common';
import { PaperList, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { requestsProblems } from '../requests.problems';
import { RemovePaper } from './remove-paper.use-case';

const problems = some(requestsProblems, 'common.not-found');

@Controller('v1/older-persons/:id/papers/:paperId')
export class RemovePaperController {
  constructor(private readonly removePaper: RemovePaper) {}

  @Delete()
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({ id: 'removePaper', summary: 'Take a sheet back', answer: PaperList, problems })
  async remove(
    @Param('id', { schema: Uuid }) id: string,
    @Param('paperId', { schema: Uuid }) paperId: string,
  ): Promise<PaperList> {
    return answer(await this.removePaper.execute(id, paperId), problems);
  }
}
