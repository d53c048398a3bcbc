import { Module } from '@nestjs/common';
import { ReplayDecision } from './replay-decision/replay-decision.use-case';
import { DecisionStore } from './store/decision.store';

/** Stored decisions alone, for a process that asks about the past and needs no index. */
@Module({
  providers: [DecisionStore, ReplayDecision],
  exports: [DecisionStore, ReplayDecision],
})
export class DecisionsModule {}
