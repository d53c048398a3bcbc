import { type DraftLine, type DraftView } from '@yilian/contracts';
import { type StoredDraft, type WrittenDraft } from './request-drafts.store';

/** A draft in a list. */
export const draftLine = (draft: StoredDraft): DraftLine => ({
  id: draft.id,
  kind: draft.kind,
  olderPersonId: draft.olderPersonId,
  step: draft.step,
  version: draft.version,
  updatedAt: draft.updatedAt,
  expiresAt: draft.expiresAt,
});

/** A draft as its owner sees it. */
export const draftView = (draft: StoredDraft): DraftView => ({ ...draftLine(draft), content: draft.content });

const words = ({ kind, olderPersonId, step, content }: WrittenDraft): string =>
  JSON.stringify([kind, olderPersonId, step, content]);

/** True when both say the same, whatever their versions. */
export const sameDraft = (a: WrittenDraft, b: WrittenDraft): boolean => words(a) === words(b);
