import { Injectable } from '@nestjs/common';
import { Audit, FileStore, Schedule, Settings, UnitOfWork } from '@yilian/platform';
import { StayPapers } from '../store/stay-papers.store';

const AT_ONCE = 100;

/** Removes papers of applications that ended: identity papers are not kept for nothing. */
@Injectable()
export class ForgetPapers extends Schedule {
  readonly name = 'requests.forget-papers';
  readonly everyMs = 600_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly papers: StayPapers,
    private readonly files: FileStore,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {
    super();
  }

  async run(): Promise<void> {
    let forgotten = AT_ONCE;
    while (forgotten === AT_ONCE) forgotten = await this.forgetSome();
  }

  private async forgetSome(): Promise<number> {
    const { value: rules } = await this.settings.get('requests.stays');
    return this.work.write(async (tx) => {
      const papers = await this.papers.needless(tx, rules.papersKeptDays, AT_ONCE);
      for (const { id, file, olderPersonId, kind } of papers) {
        // The file first: a row that is left looks for it once more and finds nothing.
        if (file !== null) await this.files.remove(file);
        await this.papers.remove(tx, id);
        await this.audit.append(tx, 'requests.paper-forgotten', olderPersonId, { paperId: id, kind });
      }
      return papers.length;
    });
  }
}
