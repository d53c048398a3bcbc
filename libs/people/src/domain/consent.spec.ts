import { decideConsent, type LastWord, lastWords, standingOf } from './consent';

const word = (given: boolean, way: LastWord['way']): LastWord => ({
  purpose: 'service',
  seq: 1,
  given,
  way,
  at: new Date(0),
});

describe('a consent', () => {
  it('counts as given for being served, and as never asked for everything else', () => {
    expect(standingOf('service', undefined)).toBe('given');
    expect(standingOf('statistics', undefined)).toBe('never');
    expect(standingOf('service', word(false, 'self'))).toBe('withdrawn');
  });

  it('is written down once', () => {
    expect(decideConsent('service', word(true, 'on_behalf'), { given: true, way: 'on_behalf' })).toBe(
      'unchanged',
    );
    expect(decideConsent('service', word(true, 'on_behalf'), { given: false, way: 'on_behalf' })).toBe(
      'write',
    );
  });

  it('is written down again when the older person confirms what others said', () => {
    expect(decideConsent('service', word(true, 'on_behalf'), { given: true, way: 'self' })).toBe('write');
  });

  it('that the older person withdrew is given again by nobody else', () => {
    expect(decideConsent('service', word(false, 'self'), { given: true, way: 'on_behalf' })).toBe('own-word');
    expect(decideConsent('service', word(false, 'paper'), { given: true, way: 'on_behalf' })).toBe(
      'own-word',
    );
    expect(decideConsent('service', word(false, 'self'), { given: true, way: 'self' })).toBe('write');
  });

  it('has a line for every purpose', () => {
    const lines = lastWords([word(true, 'self')]);
    expect(lines.map(({ purpose }) => purpose)).toEqual([
      'service',
      'emergency',
      'assessment',
      'family_sharing',
      'statistics',
    ]);
    expect(lines.filter(({ last }) => last)).toHaveLength(1);
  });
});
