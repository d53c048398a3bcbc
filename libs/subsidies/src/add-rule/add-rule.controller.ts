import { Body, Controller, Post } from '@nestjs/common';
import { AddedRule, NewSubsidyRule } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { subsidiesProblems } from '../subsidies.problems';
import { AddRule } from './add-rule.use-case';

const problems = some(subsidiesProblems, 'subsidies.rule-changed', 'subsidies.in-the-past');

@Controller('v1/subsidy-rules')
export class AddRuleController {
  constructor(private readonly addRule: AddRule) {}

  @Post()
  @Allow('city_officer')
  @Endpoint({
    id: 'addSubsidyRule',
    summary: 'Add a rule, or the next version of one',
    answer: AddedRule,
    problems,
  })
  async create(@Body({ schema: NewSubsidyRule }) rule: NewSubsidyRule): Promise<AddedRule> {
    return answer(await this.addRule.execute(rule), problems);
  }
}
