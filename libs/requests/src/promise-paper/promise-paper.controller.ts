import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { PaperKind, PaperList, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { requestsProblems } from '../requests.problems';
import { PromisePaper } from './promise-paper.use-case';

const problems = some(requestsProblems, 'common.not-found');

@Controller('v1/older-persons/:id/paper-promises/:kind')
export class PromisePaperController {
  constructor(private readonly promisePaper: PromisePaper) {}

  @Post()
  @HttpCode(200)
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({ id: 'promisePaper', summary: 'Say that a paper follows later', answer: PaperList, problems })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Param('kind', { schema: PaperKind }) kind: PaperKind,
  ): Promise<PaperList> {
    return answer(await this.promisePaper.execute(id, kind), problems);
  }
}
