import { AssessmentState } from '@yilian/contracts';
import { actionsFor, refusalTo } from './two-assessors';

describe('two assessors', () => {
  it.each([
    ['draft', ['edit', 'enter', 'discard'], ['discard']],
    ['returned', ['edit', 'enter', 'discard'], ['discard']],
    ['entered', ['discard'], ['confirm', 'give_back', 'discard']],
    ['confirmed', [], []],
    ['superseded', [], []],
    ['discarded', [], []],
  ] as const)('of one that is %s', (state, first, second) => {
    expect(actionsFor({ state, enteredBy: 'first' }, 'first')).toEqual(first);
    expect(actionsFor({ state, enteredBy: 'first' }, 'second')).toEqual(second);
  });

  it('are never the same person', () => {
    for (const state of AssessmentState.options) {
      expect(refusalTo('confirm', { state, enteredBy: 'first' }, 'first')).toBeDefined();
    }
    expect(refusalTo('confirm', { state: 'entered', enteredBy: 'first' }, 'first')).toBe(
      'assessment.same-assessor',
    );
    expect(refusalTo('edit', { state: 'draft', enteredBy: 'first' }, 'second')).toBe('assessment.not-yours');
  });
});
