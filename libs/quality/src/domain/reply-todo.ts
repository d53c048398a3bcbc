import { type LocalDate, type Todo } from '@yilian/contracts';

/** Reviews that can be replied to still. */
export interface Unanswered {
  readonly count: number;
  /** The day on which the time for the first of them is over. */
  readonly dueOn: LocalDate | null;
}

/** One line for all reviews that wait for a word of their provider. */
export function replyTodo({ count, dueOn }: Unanswered): Todo | undefined {
  if (count === 0) return undefined;
  const text = {
    zh: `有 ${count} 条评价还没有回复，过了期限就不能回复`,
    en: `Reviews without your reply: ${count}; after their day none is possible`,
  };
  return {
    ...{ code: 'quality.reply-due', text, dueOn, overdue: false },
    ...{ leadsTo: 'reviews', subjectId: null, count },
  };
}
