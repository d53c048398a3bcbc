import { allAnswers, type Answers, answersIn, QUESTION_NAMES, QUESTIONS } from './answers';
import { bookingQuery, shouldBeSeenSoon, suggest } from './suggest';

const kinds = (answers: Partial<Answers>) => suggest(allAnswers(answers)).map(({ kind }) => kind);

/** All 1,536 ways to answer. */
const everyAnswer = (): Answers[] =>
  QUESTION_NAMES.reduce<Partial<Answers>[]>(
    (some, question) =>
      some.flatMap((answers) => QUESTIONS[question].map((value) => ({ ...answers, [question]: value }))),
    [{}],
  ).map(allAnswers);

describe('the suggestion', () => {
  it.each<[Partial<Answers>, string]>([
    [{ wish: 'meals' }, 'meal'],
    [{ day: 'alone', body: 'able', mind: 'fine', wish: 'meals', place: 'home' }, 'meal'],
    [{ day: 'always', body: 'some', wish: 'bathing', place: 'home' }, 'home_care'],
    [{ wish: 'housework' }, 'home_care'],
    [{ day: 'alone', mind: 'forgets', wish: 'company', place: 'by_day' }, 'day_care'],
    [{ body: 'much', mind: 'lost', wish: 'round_the_clock', place: 'move' }, 'residential'],
    [{ body: 'much', place: 'home', wish: 'bathing' }, 'home_care'],
    [{ mind: 'lost' }, 'residential'],
  ])('for %j is %s', (answers, kind) => {
    expect(kinds(answers)[0]).toBe(kind);
  });

  it('is none when nobody is sure of anything', () => {
    expect(kinds({})).toEqual([]);
  });

  it('comes with exactly the answers that speak for it', () => {
    const [first] = suggest(allAnswers({ day: 'alone', body: 'able', mind: 'fine', wish: 'meals' }));
    expect(first).toEqual({ kind: 'meal', because: ['day', 'body', 'wish'] });
  });

  it('never leans on an answer that was not sure, and is at most two services', () => {
    for (const answers of everyAnswer()) {
      const found = suggest(answers);
      expect(found.length).toBeLessThanOrEqual(2);
      for (const { because } of found) {
        expect(because.length).toBeGreaterThan(0);
        expect(because.every((question) => answers[question] !== 'unsure')).toBe(true);
      }
    }
  });

  it('says when somebody should look soon', () => {
    expect(shouldBeSeenSoon(allAnswers({ mind: 'lost' }))).toBe(true);
    expect(shouldBeSeenSoon(allAnswers({ body: 'some', mind: 'forgets' }))).toBe(false);
  });
});

describe('answers', () => {
  it('travel in the address, and nothing else does', () => {
    expect(answersIn({ day: 'alone', body: 'strong', wish: ['meals', 'company'], name: 'x' })).toEqual({
      day: 'alone',
    });
  });

  it('are used again in the booking', () => {
    expect(bookingQuery('home_care', allAnswers({ wish: 'bathing' }))).toEqual({ task: 'bathing' });
    expect(bookingQuery('home_care', allAnswers({ wish: 'meals' }))).toEqual({});
    expect(bookingQuery('day_care', allAnswers({ body: 'some' }))).toEqual({ transport: 'yes' });
    expect(bookingQuery('residential', allAnswers({ mind: 'forgets' }))).toEqual({ dementia: 'yes' });
    expect(bookingQuery('residential', allAnswers({}))).toEqual({});
  });
});
