import { Controller, Param, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { PAPER_TYPES, PaperKind, PaperList, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { requestsProblems } from '../requests.problems';
import { PutPaper } from './put-paper.use-case';

const Of = z.strictObject({ kind: PaperKind });
type Of = z.infer<typeof Of>;

const problems = some(
  requestsProblems,
  'common.not-found',
  'requests.not-a-paper',
  'requests.too-many-sheets',
);

@Controller('v1/older-persons/:id/papers/:paperId')
export class PutPaperController {
  constructor(private readonly putPaper: PutPaper) {}

  @Put()
  @Allow('family', 'town_officer', 'city_officer')
  @ApiConsumes(...PAPER_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Endpoint({
    id: 'putPaper',
    summary: 'One sheet, up to 5 MB, under an id of your own making; the same id again replaces it',
    answer: PaperList,
    problems,
  })
  async put(
    @Param('id', { schema: Uuid }) id: string,
    @Param('paperId', { schema: Uuid }) paperId: string,
    @Query({ schema: Of }) { kind }: Of,
    @Req() request: FastifyRequest,
  ): Promise<PaperList> {
    return answer(
      await this.putPaper.execute({ id: paperId, olderPersonId: id, kind }, request.body),
      problems,
    );
  }
}
