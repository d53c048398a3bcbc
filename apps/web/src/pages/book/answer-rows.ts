import { computed, type ComputedRef } from 'vue';
import { type PersonView } from '@yilian/contracts';
import { type SummaryRow } from '../../kit/summary-row';
import { type FlowName, type StepName } from '../../routes/flows';
import { dayText, listText } from '../../words/format';
import { needsWords } from '../../words/needs.words';
import { useOrderText } from '../../words/order.words';
import { bookWords } from './book.words';
import { checkWords } from './check.words';
import { type Draft } from './draft';
import { stayWords } from './stay.words';

interface Asked {
  readonly flow: FlowName;
  readonly draft: Draft;
  readonly person: PersonView | undefined;
}

/** An answer, and the question that it came from. */
type Answer = readonly [name: string, value: string, step: StepName];

/** The word for an answer; nothing when it is none of them. */
const word = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? '';

/** The days that were answered: some, or those of every week. */
function useDaysText(): (draft: Draft) => string {
  const orderText = useOrderText();
  return (draft) => {
    if (draft.rhythm === 'once') return [...draft.dates].sort().map(dayText).join('\n');
    const { every, span } = orderText.value;
    const untilDate = draft.end === 'date' ? draft.untilDate : null;
    return [every(draft.weekdays.map(Number).sort()), span({ fromDate: draft.firstDay, untilDate })].join(
      '\n',
    );
  };
}

/** The answers of an application for a home. */
function useStayAnswers(): (draft: Draft) => Answer[] {
  const [t, stay] = [checkWords(), stayWords()];
  const start = (draft: Draft): string =>
    draft.start === 'date' ? dayText(draft.startDate) : word(stay.value.starts, draft.start);
  const length = (draft: Draft): string =>
    draft.stay === 'short'
      ? stay.value.someNights(draft.nights)
      : draft.stay === 'trial'
        ? stay.value.trialFor(draft.trialNights)
        : word(stay.value.stays, draft.stay);
  const guardianText = (draft: Draft): string =>
    [draft.guardianName, word(stay.value.relations, draft.guardianRelation), draft.guardianPhone]
      .filter(Boolean)
      .join(' · ');
  return (draft) => [
    [t.value.start, start(draft), 'stay'],
    [t.value.stay, length(draft), 'stay'],
    [t.value.bed, word(stay.value.bedKinds, draft.bedKind), 'room'],
    [t.value.dementia, word(stay.value.dementias, draft.dementia), 'level'],
    [stay.value.guardian, guardianText(draft), 'guardian'],
  ];
}

/** The answers that only one flow asks for. */
function useOwnAnswers(): Readonly<Record<FlowName, (draft: Draft) => Answer[]>> {
  const [t, book, needs] = [checkWords(), bookWords(), needsWords()];
  const daysOf = useDaysText();
  const diets = (draft: Draft): string => listText(draft.diets.map((diet) => word(needs.value.needs, diet)));
  return {
    meal: (draft) => [
      [t.value.days, daysOf(draft), 'meal-days'],
      [t.value.meal, word(book.value.meals, draft.meal), 'meal-days'],
      [t.value.quantity, book.value.portions(Number(draft.quantity)), 'meal-days'],
      [t.value.diet, diets(draft) || t.value.fromProfile, 'diet'],
    ],
    'home-care': (draft) => [
      [t.value.task, word(book.value.tasks, draft.task), 'task'],
      [t.value.days, daysOf(draft), 'time'],
      [t.value.part, word(book.value.parts, draft.part), 'time'],
      [t.value.minutes, word(book.value.hours, draft.minutes), 'time'],
      [t.value.carer, word(book.value.carers, draft.carer), 'carer'],
    ],
    'day-care': (draft) => [
      [t.value.days, daysOf(draft), 'care-days'],
      [t.value.part, word(book.value.careParts, draft.part), 'care-days'],
      [t.value.ride, word(book.value.rides, draft.transport), 'ride'],
    ],
    'care-home': useStayAnswers(),
  };
}

/** All answers of a draft as rows, each with the way back to its question. */
export function useAnswerRows(asked: () => Asked): ComputedRef<SummaryRow[]> {
  const t = checkWords();
  const own = useOwnAnswers();
  return computed(() => {
    const { flow, draft, person } = asked();
    const row = ([name, value, step]: Answer): SummaryRow => ({
      name,
      value,
      change: { name: 'bookingStep', params: { flow, step }, query: { from: 'check' } },
    });
    return [
      row([t.value.person, person?.name ?? '…', 'who']),
      { name: flow === 'meal' ? t.value.address : t.value.visitAddress, value: person?.address ?? '…' },
      { name: t.value.phone, value: person?.phone ?? '…' },
      ...own[flow](draft).map(row),
      row([
        t.value.provider,
        draft.service === '' ? t.value.anyProvider : draft.serviceName || t.value.chosen,
        'provider',
      ]),
      row([t.value.notes, draft.notes.trim(), 'notes']),
    ];
  });
}
