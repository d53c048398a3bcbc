import { Injectable } from '@nestjs/common';
import { type PaperType, type ViewPurpose } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import { Audit, type Principal, type Refusal, type Tx, UnitOfWork } from '@yilian/platform';
import { type StoredPaper } from '../domain/papers';
import { servesStayOf } from '../serves-stay.query';
import { PaperFiles } from '../store/paper-files.store';
import { StayPapers } from '../store/stay-papers.store';

type Refused = Refusal<'common.not-found' | 'requests.purpose-needed'>;
type Opened = Result<{ readonly file: string; readonly type: PaperType }, Refused>;

/**
 * Opens a paper for who applies, for the home that has accepted the person and as long as it serves, and for officers of the
 * area with a purpose. Each look is written down where the family reads who looked.
 */
@Injectable()
export class ShowPaper {
  constructor(
    private readonly work: UnitOfWork,
    private readonly papers: StayPapers,
    private readonly files: PaperFiles,
    private readonly scope: PersonScope,
    private readonly audit: Audit,
  ) {}

  async execute(caller: Principal, id: string, purpose: ViewPurpose | undefined): Promise<Opened> {
    return this.work.decide(async (tx): Promise<Opened> => {
      const paper = await this.papers.lock(tx, id);
      if (!paper?.file || !paper.type || !(await this.maySee(tx, caller, paper)))
        return refuse({ code: 'common.not-found' });
      const isOfficer = caller.role === 'town_officer' || caller.role === 'city_officer';
      if (isOfficer && purpose === undefined) return refuse({ code: 'requests.purpose-needed' });
      await this.audit.append(tx, 'requests.paper-viewed', paper.olderPersonId, {
        ...{ paperId: id, kind: paper.kind },
        ...(isOfficer ? { purpose } : {}),
      });
      return ok({ file: paper.file, type: paper.type });
    });
  }

  async bytesOf(id: string, file: string): Promise<Uint8Array | undefined> {
    return this.files.get(id, file);
  }

  private async maySee(tx: Tx, caller: Principal, { olderPersonId }: StoredPaper): Promise<boolean> {
    if (caller.role === 'provider_manager') return servesStayOf(tx, caller.providerId, olderPersonId);
    return this.scope.canAsk(tx, caller.accountId, olderPersonId);
  }
}
