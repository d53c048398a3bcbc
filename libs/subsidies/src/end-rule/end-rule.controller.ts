import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { EndedRule, LocalDate, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { subsidiesProblems } from '../subsidies.problems';
import { EndRule } from './end-rule.use-case';

const Ending = z.strictObject({
  /** The last day on which the rule counts. */
  until: LocalDate,
});
type Ending = z.infer<typeof Ending>;

const problems = some(
  subsidiesProblems,
  'common.not-found',
  'subsidies.in-the-past',
  'subsidies.ended-already',
);

@Controller('v1/subsidy-rules/:id/ending')
export class EndRuleController {
  constructor(private readonly endRule: EndRule) {}

  @Post()
  @HttpCode(200)
  @Allow('city_officer')
  @Endpoint({
    id: 'endSubsidyRule',
    summary: 'Say on which day a rule counts for the last time',
    answer: EndedRule,
    problems,
  })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Ending }) { until }: Ending,
  ): Promise<EndedRule> {
    return answer(await this.endRule.execute(id, until), problems);
  }
}
