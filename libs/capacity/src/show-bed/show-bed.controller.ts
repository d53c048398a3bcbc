import { Controller, Get, Header, Param } from '@nestjs/common';
import { BedDetail, Uuid } from '@yilian/contracts';
import { Allow, commonProblem, commonProblems, Endpoint, some } from '@yilian/platform';
import { ShowBed } from './show-bed.use-case';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/beds')
export class ShowBedController {
  constructor(private readonly showBed: ShowBed) {}

  @Get(':id')
  @Allow('provider_manager')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'showBed',
    keyScope: ['beds:read', 'guests:read'],
    summary: 'A bed with full names and its history',
    answer: BedDetail,
    problems,
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<BedDetail> {
    const bed = await this.showBed.execute(id);
    if (!bed) throw commonProblem('common.not-found');
    return bed;
  }
}
