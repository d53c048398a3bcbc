import { type DraftTask, type FieldError, type ServiceKind, type Text } from '@yilian/contracts';

type TaskKey = DraftTask['key'];

/** Fields of a request by the part of the form that asks for them; whatever is in none of them belongs to `care`. */
const FIELDS: Readonly<Record<Exclude<TaskKey, 'care'>, readonly string[]>> = {
  person: ['olderPersonId'],
  time: ['fromDate', 'nights', 'sessions', 'portions', 'visits'],
  guardian: ['guardian'],
  notes: ['notes'],
};

/** What has to be said before a request of the kind can be sent. */
const DEMANDED: Readonly<Record<ServiceKind, readonly string[]>> = {
  residential: ['olderPersonId', 'fromDate', 'guardian'],
  day_care: ['olderPersonId', 'sessions'],
  meal: ['olderPersonId', 'portions'],
  home_care: ['olderPersonId', 'visits', 'task'],
};

const TITLES: Readonly<Record<TaskKey, Text>> = {
  person: { zh: '为哪位长者', en: 'Who it is for' },
  time: { zh: '哪一天、什么时候', en: 'Which days and when' },
  care: { zh: '需要什么样的服务', en: 'What kind of service' },
  guardian: { zh: '监护人或担保人', en: 'Who answers for the person' },
  notes: { zh: '备注', en: 'Notes' },
};

const taskOf = (field: string): TaskKey =>
  (Object.keys(FIELDS) as Exclude<TaskKey, 'care'>[]).find((key) => FIELDS[key].includes(field)) ?? 'care';

const fieldOf = (pointer: string): string => pointer.split('/')[1] ?? '';

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** The parts of the form and how far each is: what is wrong goes before what is missing. */
export function tasksOf(
  kind: ServiceKind,
  filled: Readonly<Record<string, unknown>>,
  faults: readonly FieldError[],
): DraftTask[] {
  const wrong = new Set(
    faults.map(({ pointer }) => fieldOf(pointer)).filter((field) => isSaid(filled[field])),
  );
  const asked = (Object.keys(TITLES) as TaskKey[]).filter(
    (key) => key !== 'guardian' || kind === 'residential',
  );
  return asked.map((key) => {
    const missing = DEMANDED[kind].some((field) => taskOf(field) === key && !isSaid(filled[field]));
    const said = Object.keys(filled).some((field) => taskOf(field) === key && isSaid(filled[field]));
    const status = [...wrong].some((field) => taskOf(field) === key)
      ? 'to_mend'
      : missing
        ? 'to_do'
        : said
          ? 'done'
          : 'may_be_left';
    return { key, title: TITLES[key], status };
  });
}
