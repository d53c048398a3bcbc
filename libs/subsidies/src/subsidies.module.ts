import { Module } from '@nestjs/common';
import { PeopleModule } from '@yilian/people';
import { AddRuleController } from './add-rule/add-rule.controller';
import { AddRule } from './add-rule/add-rule.use-case';
import { CityToday } from './city-today.query';
import { EndRuleController } from './end-rule/end-rule.controller';
import { EndRule } from './end-rule/end-rule.use-case';
import { EstimatedPerson } from './estimated-person.query';
import { ListRulesController } from './list-rules/list-rules.controller';
import { ListRulesQuery } from './list-rules/list-rules.query';
import { MakeEstimateController } from './make-estimate/make-estimate.controller';
import { MakeEstimate } from './make-estimate/make-estimate.use-case';
import { PublishedPrices } from './published-prices.query';
import { SubsidyRules } from './store/subsidy-rules.store';

/** Dated policy rules, and what something costs with them. */
@Module({ providers: [SubsidyRules], exports: [SubsidyRules] })
export class SubsidiesModule {}

/** The HTTP face of the context, for the API process. */
@Module({
  imports: [PeopleModule, SubsidiesModule],
  controllers: [AddRuleController, EndRuleController, ListRulesController, MakeEstimateController],
  providers: [AddRule, CityToday, EndRule, EstimatedPerson, ListRulesQuery, MakeEstimate, PublishedPrices],
})
export class SubsidiesHttpModule {}
