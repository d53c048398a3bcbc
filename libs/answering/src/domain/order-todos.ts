import { type Todo } from '@yilian/contracts';

/** Overdue ones first, then by their day, those without a day last; by code where nothing else decides. */
export const inOrder = (todos: readonly Todo[]): Todo[] =>
  [...todos].sort(
    (a, b) =>
      Number(b.overdue) - Number(a.overdue) ||
      compare(a.dueOn ?? '9999-12-31', b.dueOn ?? '9999-12-31') ||
      compare(a.code, b.code),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
