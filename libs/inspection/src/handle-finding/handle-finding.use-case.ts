import { Injectable } from '@nestjs/common';
import { type FindingDone } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Refusal, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { ProvidersDay } from '@yilian/providers';
import { isTheirs, turn, type TurnRefusal, type Wish } from '../domain/finding';
import { findingMachine } from '../domain/finding.machine';
import { sideOf } from '../steps/finding-side.query';
import { EvidenceStore, type StoredEvidence } from '../store/evidence.store';
import { Findings, type StoredFinding } from '../store/findings.store';

export type HandleRefusal = Refusal<
  'common.not-found' | 'inspection.unknown-evidence' | 'inspection.evidence-full' | TurnRefusal['code']
>;

/** What is done with a finding, in whose words and with which files. */
export interface Handling extends Wish {
  readonly words: string | null;
  readonly evidence?: readonly string[];
}

/** A finding moves on: the house answers or asks for time, an officer accepts, returns, gives time or takes it back. */
@Injectable()
export class HandleFinding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly findings: Findings,
    private readonly evidence: EvidenceStore,
    private readonly settings: Settings,
    private readonly day: ProvidersDay,
    private readonly audit: Audit,
  ) {}

  async execute(id: string, handling: Handling): Promise<Result<FindingDone, HandleRefusal>> {
    const { mostEvidence } = (await this.settings.get('inspection.rules')).value;
    let useless: readonly StoredEvidence[] = [];
    const result = await this.work.decide<FindingDone, HandleRefusal>(async (tx) => {
      const finding = await this.findings.lock(tx, id);
      const side = finding && sideOf(tx.actor!, finding);
      if (!finding || !side || !isTheirs(side, handling.act)) return refuse({ code: 'common.not-found' });
      const pending = await this.evidence.pending(tx, id);
      const named = pending.filter((one) => handling.evidence?.includes(one.id));
      if (named.length !== new Set(handling.evidence).size)
        return refuse({ code: 'inspection.unknown-evidence' });
      if (named.length > mostEvidence) return refuse({ code: 'inspection.evidence-full' });
      const today = await this.day.todayIn(tx);
      const turned = turn(finding, handling, today);
      if (!turned.ok) return turned;
      const version = await this.findings.move(
        tx,
        finding,
        { act: handling.act, words: handling.words, evidence: named },
        turned.value,
        today,
      );
      await this.handIn(tx, finding, named, version);
      if (findingMachine.terminal.has(turned.value.to)) useless = await this.drop(tx, id, pending);
      await this.audit.append(tx, `inspection.finding-${handling.act.replace('_', '-')}`, id);
      return ok({ id, number: finding.number, state: turned.value.to, version });
    });
    if (result.ok) for (const { file } of useless) await this.evidence.forgetFile(file);
    return result;
  }

  private async handIn(
    tx: Tx,
    { id }: StoredFinding,
    named: readonly StoredEvidence[],
    seq: number,
  ): Promise<void> {
    const ids = named.map((one) => one.id);
    if ((await this.evidence.handIn(tx, id, ids, seq)) !== ids.length)
      throw new Error(`Evidence of finding ${id} is part of another step`);
  }

  /** What was sent and never handed in is of no use to anybody once it is over. */
  private async drop(tx: Tx, id: string, pending: readonly StoredEvidence[]): Promise<StoredEvidence[]> {
    for (const one of pending) await this.evidence.remove(tx, id, one.id);
    return [...pending];
  }
}
