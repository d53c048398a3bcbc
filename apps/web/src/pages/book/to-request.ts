import { type Capability, type DraftContent, type Guardian } from '@yilian/contracts';
import { type NewRequest } from '../../client/questions';
import { type Draft } from './draft';
import { type FlowName } from '../../routes/flows';

/** What can be helped with at home, and the skill that a caregiver needs for it. */
export const TASKS = {
  bathing: 'bathing',
  housework: 'housekeeping',
  company: 'companionship',
  medicine: 'medication',
  rehabilitation: 'rehabilitation',
  wound: 'wound_care',
} as const satisfies Readonly<Record<string, Capability>>;
export type TaskName = keyof typeof TASKS;

/** Half-days in which a visit may begin and end, in minutes since midnight. */
const WINDOWS = { morning: [8 * 60, 12 * 60], afternoon: [13 * 60, 18 * 60] } as const;

const halves = (part: string): ('morning' | 'afternoon')[] =>
  part === 'whole' ? ['morning', 'afternoon'] : [part === 'afternoon' ? 'afternoon' : 'morning'];
const mealsOf = (meal: string): ('lunch' | 'dinner')[] =>
  meal === 'both' ? ['lunch', 'dinner'] : [meal === 'dinner' ? 'dinner' : 'lunch'];
const inOrder = (dates: readonly string[]): string[] => [...dates].sort();

/** What every request says, also which draft, service and kept units it goes with. */
const commonOf = (draft: Draft) => ({
  olderPersonId: draft.personId,
  notes: draft.notes.trim(),
  ...(draft.version > 0 ? { draftId: draft.id } : {}),
  ...(draft.service === '' ? {} : { serviceId: draft.service }),
  ...(draft.hold === null ? {} : { holdId: draft.hold.id }),
});

const nightsOf = ({ stay, nights, trialNights }: Draft): number | null =>
  stay === 'long' || stay === '' ? null : Number(stay === 'trial' ? trialNights : nights);

/** As much of who answers for the person as is filled in. */
export const guardianOf = (draft: Draft): NonNullable<DraftContent['guardian']> =>
  Object.fromEntries(
    Object.entries({
      name: draft.guardianName.trim(),
      relation: draft.guardianRelation,
      phone: draft.guardianPhone.trim(),
      address: draft.guardianAddress.trim(),
    }).filter(([, value]) => value !== ''),
  );

/** The draft as a request; `earliest` is the first day on which something can begin, `taskName` the words for the task. */
export function requestOf(flow: FlowName, draft: Draft, { earliest, taskName }: Wording): NewRequest {
  const common = commonOf(draft);
  const dates = inOrder(draft.dates);
  switch (flow) {
    case 'meal': {
      const quantity = Number(draft.quantity);
      const portions = dates.flatMap((date) => mealsOf(draft.meal).map((meal) => ({ date, meal, quantity })));
      return { ...common, kind: 'meal', needs: draft.diets as Capability[], portions };
    }
    case 'day-care': {
      const sessions = dates.flatMap((date) => halves(draft.part).map((part) => ({ date, part })));
      return { ...common, kind: 'day_care', sessions, transport: draft.transport === 'yes' };
    }
    case 'home-care': {
      const [fromMinute, toMinute] = WINDOWS[halves(draft.part)[0]!];
      const visits = dates.map((date) => ({
        date,
        fromMinute,
        toMinute,
        durationMinutes: Number(draft.minutes),
      }));
      const skill = TASKS[draft.task as TaskName];
      const caregiverSex = draft.carer as 'any' | 'female' | 'male';
      return { ...common, kind: 'home_care', task: taskName, visits, skills: [skill], caregiverSex };
    }
    case 'care-home': {
      const bedKind = draft.bedKind === 'any' ? {} : { bedKind: draft.bedKind as 'ordinary' | 'nursing' };
      return {
        ...common,
        ...bedKind,
        kind: 'residential',
        fromDate: draft.start === 'date' ? draft.startDate : earliest,
        nights: nightsOf(draft),
        ...(draft.stay === 'trial' ? { trial: true } : {}),
        ...(draft.guardianName === '' ? {} : { guardian: guardianOf(draft) as Guardian }),
        dementiaCare: draft.dementia === 'yes',
      };
    }
  }
}

/** What a request says in words or dates that the answers do not. */
export interface Wording {
  readonly earliest: string;
  readonly taskName: string;
}

/** Said beside the content. */
const APART = ['kind', 'olderPersonId', 'draftId'];

/** As much of the request as is answered, in the words that the server keeps. */
export function contentOf(flow: FlowName, draft: Draft, wording: Wording): DraftContent {
  const isWeekly = draft.rhythm === 'weekly' && draft.weekdays.length > 0 && draft.firstDay !== '';
  // The units of the first day stand for those of every week.
  const content = requestOf(flow, isWeekly ? { ...draft, dates: [draft.firstDay] } : draft, wording);
  const answered: Readonly<Record<string, boolean>> = {
    sessions: draft.part !== '',
    visits: draft.part !== '',
    transport: draft.transport !== '',
    task: draft.task !== '',
    skills: draft.task !== '',
    fromDate: draft.start !== '',
    nights: draft.stay !== '' && !Number.isNaN(nightsOf(draft)) && nightsOf(draft) !== 0,
    dementiaCare: draft.dementia !== '',
    trial: draft.stay === 'trial',
  };
  const said = Object.entries(content).filter(([name]) => answered[name] !== false && !APART.includes(name));
  return { ...Object.fromEntries(said), ...(isWeekly ? { weekly: weeklyOf(draft) } : {}) };
}

const weeklyOf = ({ weekdays, end, untilDate }: Draft): NonNullable<DraftContent['weekly']> => ({
  weekdays: weekdays.map(Number).sort(),
  untilDate: end === 'date' && untilDate !== '' ? untilDate : null,
});
