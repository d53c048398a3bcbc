import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  AutoAcceptDecision,
  AutoAcceptRule,
  AutoAcceptRules,
  AutoAcceptTerms,
  Uuid,
} from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { answeringProblems } from '../answering.problems';
import { AutoAccept } from './auto-accept.use-case';
import { WeighRulesQuery } from './weigh-rules.query';

const missing = some(answeringProblems, 'common.not-found');
const decision = some(
  answeringProblems,
  'common.not-found',
  'answering.changed-meanwhile',
  'answering.decided-already',
);

@Controller('v1')
export class AutoAcceptController {
  constructor(
    private readonly autoAccept: AutoAccept,
    private readonly weighRules: WeighRulesQuery,
  ) {}

  @Get('auto-accept-rules')
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'listAutoAcceptRules',
    summary: 'Rules of accepting at once in the own area, those that wait for a decision first',
    answer: AutoAcceptRules,
  })
  async list(): Promise<AutoAcceptRules> {
    return this.weighRules.execute();
  }

  @Get('services/:id/auto-acceptance')
  @Allow('provider_manager', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'showAutoAcceptRule',
    summary: 'What is accepted at once for a service, and whether an officer trusts it',
    answer: AutoAcceptRule,
    problems: missing,
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<AutoAcceptRule> {
    return answer(await this.autoAccept.show(id), missing);
  }

  @Put('services/:id/auto-acceptance')
  @Allow('provider_manager')
  @Endpoint({
    id: 'askForAutoAcceptance',
    summary: 'Ask that offers within these terms are accepted at once; an officer decides',
    answer: AutoAcceptRule,
    problems: missing,
  })
  async ask(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: AutoAcceptTerms }) terms: AutoAcceptTerms,
  ): Promise<AutoAcceptRule> {
    return answer(await this.autoAccept.ask(id, terms), missing);
  }

  @Delete('services/:id/auto-acceptance')
  @Allow('provider_manager')
  @HttpCode(204)
  @Endpoint({
    id: 'giveUpAutoAcceptance',
    summary: 'Accept nothing at once any more',
    answer: null,
    problems: missing,
  })
  async giveUp(@Param('id', { schema: Uuid }) id: string): Promise<void> {
    answer(await this.autoAccept.giveUp(id), missing);
  }

  @Post('services/:id/auto-acceptance/decision')
  @Allow('town_officer', 'city_officer')
  @HttpCode(200)
  @Endpoint({
    id: 'decideAutoAcceptance',
    summary: 'Trust a provider with accepting at once, or take that away, with a reason',
    answer: AutoAcceptRule,
    problems: decision,
  })
  async decide(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: AutoAcceptDecision }) wish: AutoAcceptDecision,
  ): Promise<AutoAcceptRule> {
    return answer(await this.autoAccept.decide(id, wish), decision);
  }
}
