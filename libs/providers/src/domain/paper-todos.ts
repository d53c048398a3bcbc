import { type LicenceKind, type LocalDate, type PaperState, type Text, type Todo } from '@yilian/contracts';

/** A licence as far as it can be something to do. */
export interface PaperFacts {
  readonly id: string;
  readonly kind: LicenceKind;
  readonly validTo: LocalDate | null;
  readonly state: PaperState;
}

/** Papers of a house: its licences, which kinds lack one that counts, and what ends among its staff. */
export interface HousePapers {
  readonly licences: readonly PaperFacts[];
  readonly missing: readonly LicenceKind[];
  readonly certificates: { readonly count: number; readonly firstEnd: LocalDate | null };
}

const KINDS: Readonly<Record<LicenceKind, Text>> = {
  registration: { zh: '登记证书', en: 'registration' },
  care_home: { zh: '养老机构备案', en: 'care home filing' },
  food: { zh: '食品经营许可证', en: 'food licence' },
  fire_safety: { zh: '消防合格证', en: 'fire safety certificate' },
  medical: { zh: '医疗机构许可证', en: 'medical licence' },
  liability_insurance: { zh: '责任保险', en: 'liability insurance' },
  other: { zh: '其他证照', en: 'other licence' },
};

/** Licences that end or are missing, one line for each kind, and one line for all certificates of the staff. */
export function paperTodos({ licences, missing, certificates }: HousePapers, today: LocalDate): Todo[] {
  const kinds = new Set([...licences.map(({ kind }) => kind), ...missing]);
  const lines = [...kinds].flatMap((kind) => {
    const ofKind = licences.filter((one) => one.kind === kind);
    return licenceTodo(kind, ofKind, missing.includes(kind), today) ?? [];
  });
  const staff = certificatesTodo(certificates, today);
  return staff ? [...lines, staff] : lines;
}

function licenceTodo(
  kind: LicenceKind,
  ofKind: readonly PaperFacts[],
  isMissing: boolean,
  today: LocalDate,
): Todo | undefined {
  // Who has renewed it, also for a day to come, has done it.
  if (ofKind.some(({ state }) => state === 'valid' || state === 'not_yet') && !isMissing) return undefined;
  const last = ofKind.filter(({ validTo }) => validTo !== null).sort(byEnd)[0];
  const { zh, en } = KINDS[kind];
  if (!last) {
    if (!isMissing) return undefined;
    const text = { zh: `还没有登记${zh}，请补上`, en: `Your ${en} is missing; please enter it` };
    return todo('providers.licence-missing', 'papers', text, { dueOn: null, today });
  }
  const text =
    last.state === 'ended'
      ? { zh: `${zh}已经到期，请更新`, en: `Your ${en} has ended; please renew it` }
      : { zh: `${zh}快要到期，请更新`, en: `Your ${en} ends soon; please renew it` };
  return {
    ...todo('providers.licence-ending', 'papers', text, { dueOn: last.validTo, today }),
    subjectId: last.id,
  };
}

/** The latest end first; where one has ended and another goes on, the other counts. */
const byEnd = (a: PaperFacts, b: PaperFacts): number => (a.validTo! < b.validTo! ? 1 : -1);

function certificatesTodo(
  { count, firstEnd }: HousePapers['certificates'],
  today: LocalDate,
): Todo | undefined {
  if (count === 0) return undefined;
  const text = {
    zh: `有 ${count} 份护理员证书快到期或已到期，到期后相关技能不参与派单`,
    en: `Certificates of caregivers that end soon or have ended: ${count}; skills without one do not count`,
  };
  return { ...todo('providers.certificates-ending', 'staff', text, { dueOn: firstEnd, today }), count };
}

const todo = (
  code: string,
  leadsTo: Todo['leadsTo'],
  text: Text,
  { dueOn, today }: { readonly dueOn: LocalDate | null; readonly today: LocalDate },
): Todo => ({
  ...{ code, text, leadsTo, dueOn, subjectId: null, count: null },
  overdue: dueOn !== null && dueOn < today,
});
