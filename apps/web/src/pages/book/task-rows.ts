import { computed, type ComputedRef } from 'vue';
import { type RouteLocationRaw } from 'vue-router';
import { type PaperGroup, type PersonView, type WantedPaper } from '@yilian/contracts';
import { type TaskRow } from '../../kit/task-row';
import { type StepName } from '../../routes/flows';
import { dayText } from '../../words/format';
import { needsWords } from '../../words/needs.words';
import { type Draft } from './draft';
import { stayParts } from './is-complete';
import { stayWords } from './stay.words';
import { tasksWords } from './tasks.words';

interface Known {
  readonly draft: Draft;
  readonly person: PersonView | undefined;
  readonly wanted: readonly WantedPaper[];
  readonly groups: readonly PaperGroup[];
}

const leadTo = (step: StepName): RouteLocationRaw => ({
  name: 'bookingStep',
  params: { flow: 'care-home', step },
});

/** What is said of the length of a stay. */
function useStayText(): (draft: Draft) => string {
  const stay = stayWords();
  return ({ start, startDate, stay: length, nights, trialNights }) => {
    const from = start === 'date' ? dayText(startDate) : stay.value.starts.soon;
    if (length === 'long') return `${from} · ${stay.value.stays.long}`;
    const count = length === 'trial' ? stay.value.trialFor(trialNights) : stay.value.someNights(nights);
    return `${from} · ${count}`;
  };
}

/** What may wait until later, or be left out. */
function useLaterRows(): { papersRow: (known: Known) => TaskRow; visitRow: (draft: Draft) => TaskRow } {
  const t = tasksWords();
  return {
    papersRow: ({ wanted, groups }) => {
      const given = wanted.filter(({ kind }) =>
        groups.some((one) => one.kind === kind && one.state === 'given'),
      ).length;
      return {
        ...{ id: 'papers', title: t.value.papers, to: leadTo('papers') },
        status: wanted.length === 0 ? t.value.papersLater : t.value.papersState(given, wanted.length),
        done: wanted.length > 0 && given === wanted.length,
      };
    },
    visitRow: ({ facility }) => ({
      ...{ id: 'visit', title: t.value.visit, hint: t.value.visitHint, status: t.value.visitOpen },
      done: true,
      to:
        facility === ''
          ? { name: 'facilities', query: { service: 'residential' } }
          : { name: 'newTour', query: { facility } },
    }),
  };
}

/** The rows of the list, each with what was said or that it is still to do. */
export function useTaskRows(known: () => Known): ComputedRef<TaskRow[]> {
  const [t, stay, needs] = [tasksWords(), stayWords(), needsWords()];
  const stayText = useStayText();
  const { papersRow, visitRow } = useLaterRows();
  const levelText = ({ draft, person }: Known): string | undefined => {
    if (!person || draft.dementia === '') return undefined;
    return person.abilityLevel === null ? t.value.noLevel : (needs.value.levels[person.abilityLevel] ?? '');
  };
  return computed(() => {
    const all = known();
    const { draft, person } = all;
    const parts = stayParts(draft);
    const row = (id: StepName, title: string, said: string | undefined): TaskRow => ({
      ...{ id, title, status: said ?? t.value.open, done: said !== undefined, to: leadTo(id) },
    });
    const questions = [
      row('who', t.value.person, person?.name),
      row('level', t.value.level, levelText(all)),
      row('stay', t.value.stay, parts.stay ? stayText(draft) : undefined),
      row('room', t.value.room, stay.value.bedKinds[draft.bedKind as 'any']),
      row('guardian', t.value.guardian, parts.guardian ? draft.guardianName : undefined),
    ];
    const missing = questions.filter(({ done }) => !done).length;
    return [
      ...questions,
      papersRow(all),
      visitRow(draft),
      {
        ...row('check', t.value.check, missing > 0 ? t.value.left(missing) : t.value.ready),
        done: missing === 0,
      },
    ];
  });
}
