import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type PaperList } from '@yilian/contracts';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import { Audit, FileStore, paperFile, type Refusal, type Tx, UnitOfWork } from '@yilian/platform';
import { groupsOf } from '../domain/papers';
import { PaperFiles } from '../store/paper-files.store';
import { type NewSheet, StayPapers } from '../store/stay-papers.store';

type Refused = Refusal<'common.not-found' | 'requests.not-a-paper' | 'requests.too-many-sheets'>;
type Answer = Result<PaperList, Refused>;

/** Which sheet somebody sends. */
export type SheetSent = Pick<NewSheet, 'id' | 'olderPersonId' | 'kind'>;

/** Takes a sheet of a paper in: looked at by its bytes, freed of place and device, sealed, and only then kept. */
@Injectable()
export class PutPaper {
  constructor(
    private readonly work: UnitOfWork,
    private readonly papers: StayPapers,
    private readonly paperFiles: PaperFiles,
    private readonly files: FileStore,
    private readonly scope: PersonScope,
    private readonly audit: Audit,
  ) {}

  async execute(sent: SheetSent, body: unknown): Promise<Answer> {
    const paper = body instanceof Uint8Array ? paperFile(body) : undefined;
    if (!paper) return refuse({ code: 'requests.not-a-paper' });
    const { type, bytes } = paper;
    const file = newId();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    // The file first: a row never names one that is not there. Refused, it is taken away again.
    await this.paperFiles.put(sent.id, file, bytes);
    const sheet = { ...sent, file, type, bytes: bytes.length, sha256 };
    let earlier: string | null = null;
    const result = await this.work.decide<PaperList, Refused>(async (tx) => {
      const allowed = await this.scope.canAsk(tx, tx.actor!.accountId, sent.olderPersonId);
      const before = await this.papers.lock(tx, sent.id);
      const isOther = before && (before.olderPersonId !== sent.olderPersonId || before.kind !== sent.kind);
      if (!allowed || isOther) return refuse({ code: 'common.not-found' });
      earlier = before?.file ?? null;
      return this.keep(tx, sheet, before !== undefined);
    });
    const useless = result.ok ? earlier : file;
    if (useless !== null) await this.files.remove(useless);
    return result;
  }

  private async keep(tx: Tx, sheet: NewSheet, isThere: boolean): Promise<Answer> {
    if (isThere) await this.papers.replace(tx, sheet);
    else if (!(await this.papers.add(tx, sheet))) return refuse({ code: 'requests.too-many-sheets' });
    await this.audit.append(tx, 'requests.paper-added', sheet.olderPersonId, {
      paperId: sheet.id,
      kind: sheet.kind,
    });
    return ok({ papers: groupsOf(await this.papers.ofPerson(tx, sheet.olderPersonId)) });
  }
}
