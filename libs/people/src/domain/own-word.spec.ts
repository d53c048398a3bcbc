import { ConsentWay, LinkScope, RequestState } from '@yilian/contracts';
import { mayOverrule, outcomeOfNo, voiceOf } from './own-word';
import { type Standing } from './scope';

const family: Standing = {
  role: 'family',
  townCode: null,
  personTownCode: '440000001',
  scopes: LinkScope.options,
  relation: 'child',
};

describe('the own word', () => {
  it('is that of the own account, whatever the link allows', () => {
    expect(voiceOf({ ...family, relation: 'self', scopes: ['see'] })).toBe('self');
  });

  it('is brought on paper by an officer of the area, and of no other', () => {
    const officer: Standing = { ...family, role: 'town_officer', townCode: '440000001', scopes: null };
    expect(voiceOf(officer)).toBe('paper');
    expect(voiceOf({ ...officer, townCode: '440000002' })).toBeNull();
  });

  it('is not that of a relative, who speaks on behalf with every scope and not at all with fewer', () => {
    expect(voiceOf(family)).toBe('on_behalf');
    expect(voiceOf({ ...family, scopes: ['ask', 'see'] })).toBeNull();
    expect(voiceOf({ ...family, scopes: null })).toBeNull();
  });

  it('comes first: only an own word overrules an own word', () => {
    const allowed = ConsentWay.options.flatMap((last) =>
      ConsentWay.options.filter((next) => mayOverrule(last, next)).map((next) => `${last} < ${next}`),
    );
    expect(allowed.sort()).toEqual(
      [
        ...['self < self', 'self < paper', 'paper < self', 'paper < paper'],
        ...['on_behalf < self', 'on_behalf < paper', 'on_behalf < on_behalf'],
      ].sort(),
    );
    expect(ConsentWay.options.every((next) => mayOverrule(null, next))).toBe(true);
  });
});

describe('a no to a request', () => {
  it('takes back what nobody has accepted, raises what is booked, and comes too late for what ended', () => {
    const outcomes = RequestState.options.map((state) => [state, outcomeOfNo(state)]);
    expect(Object.fromEntries(outcomes)).toEqual({
      draft: 'cancelled',
      submitted: 'cancelled',
      matching: 'cancelled',
      offered: 'cancelled',
      waiting: 'cancelled',
      escalated: 'cancelled',
      booked: 'raised',
      in_service: 'raised',
      completed: null,
      closed: null,
      cancelled: null,
      unmet: null,
    });
  });
});
