import { Controller, Get, Query } from '@nestjs/common';
import { LocalDate, SubsidyRuleList } from '@yilian/contracts';
import { Endpoint, Public } from '@yilian/platform';
import { z } from 'zod';
import { ListRulesQuery } from './list-rules.query';

const RulesAsked = z.strictObject({
  /** Today when left out. */
  on: LocalDate.optional(),
});
type RulesAsked = z.infer<typeof RulesAsked>;

@Controller('v1/subsidy-rules')
export class ListRulesController {
  constructor(private readonly query: ListRulesQuery) {}

  @Get()
  @Public()
  @Endpoint({
    id: 'listSubsidyRules',
    summary: 'Subsidies and support standards in force on a date',
    answer: SubsidyRuleList,
  })
  async list(@Query({ schema: RulesAsked }) { on }: RulesAsked): Promise<SubsidyRuleList> {
    return this.query.on(on);
  }
}
