import { type CorrectionReason, type VisitCorrection } from '@yilian/contracts';

/** A correction as the story of its visit has it. */
export interface KeptCorrection {
  readonly visitId: string;
  readonly what: VisitCorrection['what'];
  readonly at: Date;
  readonly by: string | null;
  readonly reason: CorrectionReason;
  /** What stood there before. */
  readonly before: Date | null;
  /** What stands there now. */
  readonly now: Date | null;
}

/**
 * Says of each correction to what it changed a time: what the next one of the same time found there, or what stands there
 * now. Takes them in the order in which they were made.
 */
export function correctionsInOrder(kept: readonly KeptCorrection[]): ReadonlyMap<string, VisitCorrection[]> {
  const found = new Map<string, VisitCorrection[]>();
  kept.forEach(({ visitId, what, at, by, reason, before, now }, index) => {
    const next = kept.slice(index + 1).find((one) => one.visitId === visitId && one.what === what);
    const after = next ? next.before : now;
    const correction = {
      ...{ at: at.toISOString(), by, what, reason },
      ...{ before: before?.toISOString() ?? null, after: after?.toISOString() ?? null },
    };
    found.set(visitId, [...(found.get(visitId) ?? []), correction]);
  });
  return found;
}
