import { type ProblemTable } from '@yilian/contracts';
import { commonProblems } from '@yilian/platform';

/** How each refusal of this context is answered. */
export const notificationsProblems = {
  'common.not-found': commonProblems['common.not-found'],
} as const satisfies ProblemTable<string>;

export type NotificationsRefusal = keyof typeof notificationsProblems;
