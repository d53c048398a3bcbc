import { Injectable } from '@nestjs/common';
import {
  type FindingEvidence,
  type FindingRecord,
  type FindingView,
  type PaperType,
} from '@yilian/contracts';
import { Audit, commonProblem, type Principal, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { ProvidersDay } from '@yilian/providers';
import { faultOf } from '../domain/chain';
import { actionsOf, type Side } from '../domain/finding';
import { sideOf } from '../steps/finding-side.query';
import { FindingChain, type StoredStep } from '../store/chain.store';
import { EvidenceStore } from '../store/evidence.store';
import { Findings, type StoredFinding } from '../store/findings.store';
import { LINE, lineOf, type RawLine } from './list-findings.query';

/** One finding with its story, for the house and for officers of its area. */
@Injectable()
export class ShowFindingQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly findings: Findings,
    private readonly chain: FindingChain,
    private readonly evidence: EvidenceStore,
    private readonly settings: Settings,
    private readonly day: ProvidersDay,
    private readonly audit: Audit,
  ) {}

  /** @throws ProblemException 404 for a finding that does not exist or does not concern the caller. */
  async show(principal: Principal, id: string): Promise<FindingView> {
    return this.work.write(async (tx) => {
      const finding = await this.findings.find(tx, id);
      const side = finding && sideOf(principal, finding);
      if (!finding || !side) throw commonProblem('common.not-found');
      if (side === 'officer') await this.audit.append(tx, 'inspection.finding-viewed', id);
      return this.view(tx, finding, side);
    });
  }

  private async view(tx: Tx, finding: StoredFinding, side: Side): Promise<FindingView> {
    const { id } = finding;
    const [row] = await tx.query<RawLine>(`SELECT ${LINE} WHERE f.id = ?`, [id]);
    const steps = (await this.chain.of(tx, [id])).get(id) ?? [];
    const pending = side === 'provider' ? await this.evidence.pending(tx, id) : [];
    const { mostEvidence } = (await this.settings.get('inspection.rules')).value;
    const today = await this.day.todayIn(tx);
    return {
      ...lineOf(row!, today),
      words: (steps[0] && this.chain.wordsOf(steps[0])) ?? '',
      follows: await this.earlier(tx, finding.follows),
      records: steps.map((step) => this.record(step)),
      pending: pending.map(({ id: fileId, type, addedAt }) => fileOf(fileId, type, addedAt)),
      mostEvidence,
      actions: actionsOf(side, finding.state),
      whole: faultOf(finding, steps, finding, this.chain.print) === undefined,
      today,
      serverNow: finding.now.toISOString(),
    };
  }

  private record(step: StoredStep): FindingRecord {
    return {
      ...{ seq: step.seq, act: step.act, state: step.toState, at: step.at.toISOString() },
      by: step.actorRole === 'provider_manager' ? 'provider' : 'officer',
      words: this.chain.wordsOf(step),
      ...{ dueOn: step.dueOn, asksUntil: step.asksUntil, seal: step.seal },
      evidence: step.evidence.map(({ id, type, addedAt }) => fileOf(id, type, addedAt)),
    };
  }

  private async earlier(tx: Tx, id: string | null): Promise<FindingView['follows']> {
    const found = id === null ? undefined : await this.findings.find(tx, id);
    return found ? { id: found.id, number: found.number } : null;
  }
}

const fileOf = (id: string, type: string, at: Date): FindingEvidence => ({
  ...{ id, type: type as PaperType, at: at.toISOString() },
});
