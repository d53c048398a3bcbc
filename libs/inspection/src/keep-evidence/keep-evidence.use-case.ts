import { Injectable } from '@nestjs/common';
import { type EvidenceKept, type PaperType } from '@yilian/contracts';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import {
  Audit,
  paperFile,
  type Principal,
  type Refusal,
  Settings,
  type Tx,
  UnitOfWork,
} from '@yilian/platform';
import { waitsForProvider } from '../domain/finding';
import { sideOf } from '../steps/finding-side.query';
import { EvidenceStore } from '../store/evidence.store';
import { Findings, type StoredFinding } from '../store/findings.store';

type Refused = Refusal<
  'common.not-found' | 'inspection.not-so' | 'inspection.not-evidence' | 'inspection.evidence-full'
>;

/** Pictures and documents that show what a house did. They are sent one by one, and handed in with an answer. */
@Injectable()
export class KeepEvidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly findings: Findings,
    private readonly evidence: EvidenceStore,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  /** Keeps it under the id that the device made; sent again it is there already. */
  async put(findingId: string, id: string, sent: unknown): Promise<Result<EvidenceKept, Refused>> {
    const paper = sent instanceof Uint8Array ? paperFile(sent) : undefined;
    if (!paper) return refuse({ code: 'inspection.not-evidence' });
    const { mostEvidence } = (await this.settings.get('inspection.rules')).value;
    const file = newId();
    // The file first: a row never names one that is not there. Refused or there already, it is taken away again.
    await this.evidence.keepBytes(id, file, paper.bytes);
    let isNew = false;
    const result = await this.work.decide<EvidenceKept, Refused>(async (tx) => {
      const finding = await this.own(tx, findingId);
      if (!finding) return refuse({ code: 'common.not-found' });
      const known = await this.evidence.find(tx, id);
      if (known && known.findingId !== findingId) return refuse({ code: 'common.not-found' });
      if (known) return ok({ id, findingId, kept: true });
      if (!waitsForProvider(finding.state)) return refuse({ code: 'inspection.not-so' });
      if ((await this.evidence.pending(tx, findingId)).length >= mostEvidence)
        return refuse({ code: 'inspection.evidence-full' });
      await this.evidence.add(tx, id, findingId, file, paper);
      await this.audit.append(tx, 'inspection.evidence-sent', findingId, { evidenceId: id });
      isNew = true;
      return ok({ id, findingId, kept: true });
    });
    if (!result.ok || !isNew) await this.evidence.forgetFile(file);
    return result;
  }

  /** Takes back what is not part of an answer yet. */
  async remove(findingId: string, id: string): Promise<Result<EvidenceKept, Refused>> {
    let file: string | undefined;
    const result = await this.work.decide<EvidenceKept, Refused>(async (tx) => {
      const finding = await this.own(tx, findingId);
      const known = finding && (await this.evidence.find(tx, id));
      if (known?.findingId !== findingId) return refuse({ code: 'common.not-found' });
      if (!(await this.evidence.remove(tx, findingId, id))) return refuse({ code: 'inspection.not-so' });
      file = known.file;
      return ok({ id, findingId, kept: false });
    });
    if (result.ok && file !== undefined) await this.evidence.forgetFile(file);
    return result;
  }

  /** Undefined for who may not see it: what is not handed in is the house's alone. Each look is written down. */
  async show(
    principal: Principal,
    findingId: string,
    id: string,
  ): Promise<{ readonly type: PaperType; readonly bytes: Uint8Array } | undefined> {
    const found = await this.work.write(async (tx) => {
      const finding = await this.findings.find(tx, findingId);
      const side = finding && sideOf(principal, finding);
      const one = side && (await this.evidence.find(tx, id));
      if (one?.findingId !== findingId || (one.recordSeq === null && side !== 'provider')) return undefined;
      await this.audit.append(tx, 'inspection.evidence-viewed', findingId, { evidenceId: id });
      return one;
    });
    const bytes = found && (await this.evidence.bytesOf(found));
    return bytes && found && { type: found.type, bytes };
  }

  private async own(tx: Tx, findingId: string): Promise<StoredFinding | undefined> {
    const finding = await this.findings.lock(tx, findingId);
    return finding && sideOf(tx.actor!, finding) === 'provider' ? finding : undefined;
  }
}
