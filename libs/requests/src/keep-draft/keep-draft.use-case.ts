import { Injectable } from '@nestjs/common';
import { type DraftView, type KeptDraft } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { PersonScope } from '@yilian/people';
import { Audit, isDuplicate, type Refusal, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { draftView, sameDraft } from '../store/draft-view.adapter';
import { RequestDrafts, type StoredDraft, type WrittenDraft } from '../store/request-drafts.store';

type Refused = Refusal<'common.not-found' | 'requests.draft-changed' | 'requests.draft-gone'>;
type Answer = Result<DraftView, Refused>;

/** Keeps what is filled in so far. Nothing is lost silently: a draft that another device changed is shown as it is. */
@Injectable()
export class KeepDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly drafts: RequestDrafts,
    private readonly scope: PersonScope,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  async execute(id: string, kept: KeptDraft): Promise<Answer> {
    try {
      return await this.once(id, kept);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      // Two devices began the same draft: the later one now sees what the earlier one kept.
      return this.once(id, kept);
    }
  }

  private async once(id: string, kept: KeptDraft): Promise<Answer> {
    return this.work.decide<DraftView, Refused>(async (tx) => {
      const { olderPersonId } = kept;
      const allowed =
        olderPersonId === null || (await this.scope.canAsk(tx, tx.actor!.accountId, olderPersonId));
      const before = await this.drafts.lock(tx, id);
      if (!allowed || (before && before.accountId !== tx.actor!.accountId))
        return refuse({ code: 'common.not-found' });
      const draft: WrittenDraft = { id, ...kept };
      return before ? this.goOn(tx, before, draft, kept.version) : this.begin(tx, draft, kept.version);
    });
  }

  private async begin(tx: Tx, draft: WrittenDraft, version: number | null): Promise<Answer> {
    const sent = await tx.query(
      'SELECT 1 FROM care_request WHERE draft_id = ? UNION ALL SELECT 1 FROM standing_order WHERE draft_id = ?',
      [draft.id, draft.id],
    );
    if (version !== null || sent.length > 0) return refuse({ code: 'requests.draft-gone' });
    const { value: rules } = await this.settings.get('requests.drafts');
    await this.drafts.add(tx, draft, rules.keptDays);
    await this.drafts.makeRoom(tx, rules.perAccount);
    return this.written(tx, draft.id, 'requests.draft-begun');
  }

  private async goOn(
    tx: Tx,
    before: StoredDraft,
    draft: WrittenDraft,
    version: number | null,
  ): Promise<Answer> {
    if (before.version !== version) {
      // The answer to the same words was lost on its way.
      if (sameDraft(before, draft)) return ok(draftView(before));
      return refuse({ code: 'requests.draft-changed', details: { currentDraft: draftView(before) } });
    }
    const { value: rules } = await this.settings.get('requests.drafts');
    if (!(await this.drafts.change(tx, draft, before.version, rules.keptDays)))
      throw new Error(`Draft ${draft.id} changed under its lock`);
    return this.written(tx, draft.id, 'requests.draft-kept');
  }

  private async written(tx: Tx, id: string, act: string): Promise<Answer> {
    await this.audit.append(tx, act, id);
    const draft = await this.drafts.ofAccount(tx, tx.actor!.accountId, id);
    return ok(draftView(draft!));
  }
}
