import { tasksOf } from './draft';

const fault = (pointer: string) => ({ pointer, message: { zh: '不对', en: 'wrong' } });
const statuses = (...question: Parameters<typeof tasksOf>): Record<string, string> =>
  Object.fromEntries(tasksOf(...question).map(({ key, status }) => [key, status]));

describe('the parts of a draft', () => {
  it('are all to do, or may be left, when nothing is filled in', () => {
    expect(statuses('home_care', {}, [])).toEqual({
      person: 'to_do',
      time: 'to_do',
      care: 'to_do',
      notes: 'may_be_left',
    });
    expect(statuses('meal', {}, []).care).toBe('may_be_left');
  });

  it('are done when said, and to mend when what was said is wrong', () => {
    const filled = { olderPersonId: 'a', portions: [{ date: '2020-01-01' }], notes: 'x' };
    expect(statuses('meal', filled, [])).toMatchObject({ person: 'done', time: 'done', notes: 'done' });
    expect(statuses('meal', filled, [fault('/portions/0/date')]).time).toBe('to_mend');
  });

  it('tell what is missing apart from what is wrong', () => {
    expect(statuses('day_care', { olderPersonId: 'a', sessions: [] }, [fault('/sessions')])).toMatchObject({
      person: 'done',
      time: 'to_do',
    });
  });
});
