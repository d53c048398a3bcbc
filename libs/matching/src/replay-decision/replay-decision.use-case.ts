import { Injectable } from '@nestjs/common';
import { replayed, type ReplayedQuestion } from '../domain/decision';
import { DecisionStore } from '../store/decision.store';

/** What deciding again gave, ISO moment of the first time included. */
export interface ReplayReport {
  readonly decisionId: string;
  readonly madeAt: string;
  readonly weightsVersion: string;
  /** True when every question came out the same. */
  readonly same: boolean;
  readonly questions: readonly ReplayedQuestion[];
}

/** Makes a stored decision again from its stored inputs; undefined when there is no such decision. */
@Injectable()
export class ReplayDecision {
  constructor(private readonly store: DecisionStore) {}

  async execute(decisionId: string): Promise<ReplayReport | undefined> {
    const stored = await this.store.load(decisionId);
    if (!stored) return undefined;
    const questions = replayed(stored.decision);
    return {
      decisionId,
      madeAt: stored.madeAt.toISOString(),
      weightsVersion: stored.decision.weights.version,
      same: questions.every((question) => question.same),
      questions,
    };
  }
}
