import { type Todo } from '@yilian/contracts';
import { inOrder } from './order-todos';

const todo = (code: string, dueOn: string | null, overdue = false): Todo => ({
  ...{ code, dueOn, overdue, text: { zh: '做', en: 'do' } },
  ...{ leadsTo: 'beds', subjectId: null, count: null },
});

it('puts what is overdue first, then the nearest day, then what has none', () => {
  const sorted = inOrder([
    todo('a.someday', null),
    todo('a.later', '2026-12-01'),
    todo('b.sooner', '2026-11-30'),
    todo('a.sooner', '2026-11-30'),
    todo('a.late', null, true),
  ]);
  expect(sorted.map(({ code }) => code)).toEqual(['a.late', 'a.sooner', 'b.sooner', 'a.later', 'a.someday']);
});
