import { type FindingAct, type FindingState, type LocalDate } from '@yilian/contracts';

/** What a finding is from its beginning on. */
export interface FindingHead {
  readonly id: string;
  readonly number: string;
  readonly providerId: string;
  readonly serviceId: string | null;
  readonly itemCode: string;
  readonly itemZh: string;
  readonly itemEn: string;
  readonly severity: string;
  readonly source: string;
  readonly foundOn: LocalDate;
  readonly foundBy: string;
  readonly follows: string | null;
}

/** A file that is part of a step, by what is in it. */
export interface Evidence {
  readonly id: string;
  readonly type: string;
  readonly sha256: string;
}

/** One step as it was written. */
export interface ChainedStep {
  readonly seq: number;
  readonly act: FindingAct | 'open';
  readonly toState: FindingState;
  readonly at: Date;
  readonly actorId: string;
  readonly actorRole: string;
  readonly dueOn: LocalDate;
  readonly asksUntil: LocalDate | null;
  readonly wordsSealed: string;
  readonly evidence: readonly Evidence[];
}

/** A step with its seal. */
export interface SealedStep extends ChainedStep {
  readonly seal: string;
}

/** What a finding says of itself beside its steps. */
export interface ChainEnd {
  readonly state: FindingState;
  readonly version: number;
  readonly dueOn: LocalDate;
  readonly asksUntil: LocalDate | null;
  readonly seal: string;
}

/** A keyed fingerprint: who can write into the database and not read the key cannot make one. */
export type Fingerprint = (text: string) => string;

/** The seal of a step: over all that it says, the step before it and, for the first, the finding itself. */
export function sealOf(head: FindingHead, step: ChainedStep, before: string, print: Fingerprint): string {
  const files = [...step.evidence].sort((a, b) => (a.id < b.id ? -1 : 1));
  return print(
    JSON.stringify([
      ...[before, head.id, step.seq, step.act, step.toState, step.at.toISOString(), step.actorId],
      ...[step.actorRole, step.dueOn, step.asksUntil, step.wordsSealed],
      files.map(({ id, type, sha256 }) => [id, type, sha256]),
      ...(step.seq === 1 ? [headParts(head)] : []),
    ]),
  );
}

const headParts = (head: FindingHead): readonly (string | null)[] => [
  ...[head.number, head.providerId, head.serviceId, head.itemCode, head.itemZh, head.itemEn],
  ...[head.severity, head.source, head.foundOn, head.foundBy, head.follows],
];

/** What is not as it was written: undefined for a whole chain. Steps come in their order. */
export function faultOf(
  head: FindingHead,
  steps: readonly SealedStep[],
  end: ChainEnd,
  print: Fingerprint,
): string | undefined {
  let before = '';
  for (const [index, step] of steps.entries()) {
    if (step.seq !== index + 1) return `step ${index + 1} is missing`;
    if (step.seal !== sealOf(head, step, before, print)) return `step ${step.seq} was changed`;
    before = step.seal;
  }
  const last = steps.at(-1);
  if (!last || last.seq !== end.version || last.seal !== end.seal) return `step ${end.version} is missing`;
  const isAsWritten =
    last.toState === end.state && last.dueOn === end.dueOn && last.asksUntil === end.asksUntil;
  return isAsWritten ? undefined : 'the finding is not where its last step led';
}
