import { type PaperGroup, PaperKind, type PaperType, type WantedPaper } from '@yilian/contracts';

/** A sheet, or the promise of one, as it is stored. */
export interface StoredPaper {
  readonly id: string;
  readonly olderPersonId: string;
  readonly kind: PaperKind;
  readonly state: 'given' | 'promised';
  readonly file: string | null;
  readonly type: PaperType | null;
  readonly bytes: number | null;
  readonly addedAt: Date;
}

/** Papers by kind, every kind once: what was handed in goes before what was promised. */
export function groupsOf(papers: readonly StoredPaper[]): PaperGroup[] {
  return PaperKind.options.map((kind) => {
    const all = papers.filter((one) => one.kind === kind);
    const sheets = all.flatMap(({ id, type, bytes, addedAt }) =>
      type === null || bytes === null ? [] : [{ id, type, bytes, addedAt: addedAt.toISOString() }],
    );
    const state = sheets.length > 0 ? 'given' : all.length > 0 ? 'promised' : 'open';
    return { kind, state, sheets };
  });
}

/** What a home must see and was neither given nor promised. */
export const missingOf = (wanted: readonly WantedPaper[], groups: readonly PaperGroup[]): PaperKind[] =>
  wanted
    .filter(({ kind, must }) => must && groups.find((one) => one.kind === kind)?.state === 'open')
    .map(({ kind }) => kind);
