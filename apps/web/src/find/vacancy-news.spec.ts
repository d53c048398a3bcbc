import { newsOf } from './vacancy-news';

const seen = (id: string, free: number, accepting = true) => ({ id, accepting, vacancy: { free } });

describe('news of vacancies', () => {
  it('are the services that say something else now', () => {
    const news = newsOf([seen('a', 2), seen('b', 1)], [seen('a', 3), seen('b', 1), seen('new', 1)]);
    expect(news).toEqual({ changed: ['a'], filled: [] });
  });

  it('tell which have just filled up', () => {
    expect(newsOf([seen('a', 1), seen('b', 0)], [seen('a', 0), seen('b', 0)])).toEqual({
      changed: ['a'],
      filled: ['a'],
    });
  });

  it('do not call a service full that takes nobody', () => {
    expect(newsOf([seen('a', 1)], [seen('a', 0, false)])).toEqual({ changed: ['a'], filled: [] });
    expect(newsOf([seen('a', 0, false)], [seen('a', 0)])).toEqual({ changed: ['a'], filled: [] });
  });
});
