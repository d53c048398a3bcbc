import { Injectable } from '@nestjs/common';
import { type FindingStep } from '@yilian/contracts';
import { Schedule, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { ProvidersDay } from '@yilian/providers';
import { stepsDue } from '../domain/steps-due';
import { Findings, type StoredFinding } from '../store/findings.store';
import { officerToTell } from './officer-to-tell.query';
import { WaitingFindings } from './waiting-findings.query';

/**
 * Sees that a finding waits: the house is told before and on its day, then the officer, then the city. What is due stands
 * in the rows and who was told under a key of its own, so a worker that dies loses none of it and two tell nobody twice.
 */
@Injectable()
export class WatchFindings extends Schedule {
  readonly name = 'inspection.watch-findings';
  readonly everyMs = 60_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly day: ProvidersDay,
    private readonly waiting: WaitingFindings,
    private readonly findings: Findings,
  ) {
    super();
  }

  async run(): Promise<void> {
    const rules = (await this.settings.get('inspection.rules')).value;
    const found = await this.waiting.of(await this.day.today(), rules);
    for (const id of found) {
      await this.work.write(async (tx) => {
        // Asked again under its lock: an answer may have been quicker.
        const finding = await this.findings.lock(tx, id);
        if (!finding) return;
        const due = stepsDue(finding, await this.day.todayIn(tx), rules);
        for (const step of due) await this.raise(tx, finding, step);
      });
    }
  }

  private async raise(tx: Tx, finding: StoredFinding, step: FindingStep): Promise<void> {
    const { id, round, providerId, townCode, foundBy, state } = finding;
    const isNew = await tx.execute(
      'INSERT IGNORE INTO finding_raise (finding_id, round, step) VALUES (?, ?, ?)',
      [id, round, step],
    );
    if (isNew === 0) return;
    tx.record('inspection.finding-raised.v1', id, {
      ...{ findingId: id, providerId, townCode, officerId: foundBy, step, state },
      tellId: await officerToTell(tx, finding, step),
    });
  }
}
