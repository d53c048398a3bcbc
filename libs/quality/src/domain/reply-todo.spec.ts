import { replyTodo } from './reply-todo';

describe('reviews that wait for a reply', () => {
  it('are one line, due on the day of the first', () => {
    expect(replyTodo({ count: 2, dueOn: '2026-12-01' })).toMatchObject({
      ...{ code: 'quality.reply-due', dueOn: '2026-12-01', overdue: false, leadsTo: 'reviews', count: 2 },
    });
  });

  it('are nothing to do when there are none', () => {
    expect(replyTodo({ count: 0, dueOn: null })).toBeUndefined();
  });
});
