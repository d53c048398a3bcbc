import { Controller, Get, Header, Param } from '@nestjs/common';
import { BedBoard, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { ShowBoardQuery } from './show-board.query';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/services')
export class ShowBoardController {
  constructor(
    private readonly query: ShowBoardQuery,
    private readonly context: RequestContext,
  ) {}

  @Get(':id/board')
  @Allow('provider_manager', 'town_officer', 'city_officer')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'showBedBoard',
    keyScope: ['beds:read', 'guests:read'],
    summary: 'All beds of a home with who is in them, and how far its numbers proved right',
    answer: BedBoard,
    problems,
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<BedBoard> {
    const board = await this.query.of(this.context.principal, id);
    if (!board) throw commonProblem('common.not-found');
    return board;
  }
}
