import { type PersonView } from '@yilian/contracts';
import { inOrderOfAsking, isWorker, onlyChoice } from './who-choices';

const person = (name: string, relation: PersonView['relation'], mayAsk = true): PersonView =>
  ({ id: name, name, relation, mayAsk }) as PersonView;
const [me, mother, neighbour, client] = [
  person('me', 'self'),
  person('mother', 'child'),
  person('neighbour', 'neighbour', false),
  person('client', 'community_worker'),
];

describe('whom somebody may book for', () => {
  it('begins with themselves, and whom they may only look at comes last', () => {
    const names = inOrderOfAsking([neighbour, mother, me, client]).map(({ name }) => name);
    expect(names).toEqual(['me', 'mother', 'client', 'neighbour']);
  });

  it('is no question when there is one', () => {
    expect(onlyChoice([neighbour, mother])).toBe(mother);
    expect(onlyChoice([me, mother])).toBeUndefined();
    expect(onlyChoice([neighbour])).toBeUndefined();
  });

  it('knows who acts for others on a duty', () => {
    expect([me, mother, client, person('entrusted', 'agent')].map(isWorker)).toEqual([
      ...[false, false, true, true],
    ]);
  });
});
