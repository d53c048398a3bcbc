import { Controller, Get, Param } from '@nestjs/common';
import { AbilityScale } from '@yilian/contracts';
import { commonProblem, commonProblems, Endpoint, Public, some } from '@yilian/platform';
import { z } from 'zod';
import { scaleOf } from '../domain/scales';

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/ability-scales/:version')
export class ShowScaleController {
  @Get()
  @Public()
  @Endpoint({
    id: 'showAbilityScale',
    summary: 'A scale of ability: items, answers in words, points, cut-offs',
    answer: AbilityScale,
    problems,
  })
  show(@Param('version', { schema: z.string().max(32) }) version: string): AbilityScale {
    const scale = scaleOf(version);
    if (!scale) throw commonProblem('common.not-found');
    return scale;
  }
}
