import { decideRule } from './decide-rule';

it.each([
  ['asked', true, 'trusted'],
  ['asked', false, 'refused'],
  ['trusted', false, 'taken_away'],
  ['refused', true, 'trusted'],
  ['taken_away', true, 'trusted'],
  ['trusted', true, 'answering.decided-already'],
  ['refused', false, 'answering.decided-already'],
  ['taken_away', false, 'answering.decided-already'],
] as const)('%s, wanted %s → %s', (state, trusted, expected) => {
  const decided = decideRule({ state, version: 3 }, { version: 3, trusted });
  expect(decided.ok ? decided.value : decided.refusal.code).toBe(expected);
});

it('says nothing about terms that are others meanwhile', () => {
  expect(decideRule({ state: 'asked', version: 4 }, { version: 3, trusted: true })).toMatchObject({
    refusal: { code: 'answering.changed-meanwhile' },
  });
});
