import { acknowledgeCheck, afterMeal, closeCheck, nextWelfareStepAt } from './welfare';

const chen = { accountId: 'chen', role: 'town_officer' } as const;
const li = { accountId: 'li', role: 'city_officer' } as const;
const open = { state: 'open', ownerId: null } as const;
const owned = { state: 'acknowledged', ownerId: 'chen' } as const;
const closed = { state: 'closed', ownerId: 'chen' } as const;
const refused = (code: string) => ({ ok: false, refusal: { code } });

describe('a meal that was not received', () => {
  it('makes somebody look after who lives alone, and tells the family of everybody else', () => {
    for (const state of ['not_opened', 'not_delivered'] as const) {
      expect(afterMeal(state, ['aged_80_plus', 'lives_alone'])).toBe('check');
      expect(afterMeal(state, ['empty_nest'])).toBe('tell');
    }
    expect(afterMeal('delivered', ['lives_alone'])).toBe('nothing');
  });

  it('that nobody reported makes somebody look after who lives alone, and frightens nobody else', () => {
    expect(afterMeal('planned', ['lives_alone'])).toBe('nothing');
    expect(afterMeal('on_the_way', ['lives_alone'], true)).toBe('check');
    expect(afterMeal('planned', ['empty_nest'], true)).toBe('nothing');
    expect(afterMeal('delivered', ['lives_alone'], true)).toBe('nothing');
  });
});

describe('a welfare check', () => {
  it('has one owner, who may press twice', () => {
    expect(acknowledgeCheck(open, chen)).toMatchObject({ value: 'acknowledge' });
    expect(acknowledgeCheck(owned, chen)).toMatchObject({ value: 'nothing' });
    expect(acknowledgeCheck(owned, li)).toMatchObject(refused('emergency.check-owned'));
    expect(acknowledgeCheck(closed, li)).toMatchObject(refused('emergency.check-over'));
  });

  it('is closed by its owner alone', () => {
    expect(closeCheck(owned, chen)).toMatchObject({ value: 'close' });
    expect(closeCheck(owned, li)).toMatchObject(refused('emergency.check-not-yours'));
    expect(closeCheck(open, chen)).toMatchObject(refused('emergency.check-nobody-owns'));
    expect(closeCheck(closed, chen)).toMatchObject(refused('emergency.check-over'));
  });

  it('tells the family first, then one officer after the other, then all again', () => {
    const rules = { climbSeconds: [600, 1500], repeatSeconds: 900, dueSeconds: 3600 };
    const openedAt = new Date('2026-11-25T04:00:00Z');
    const after = (seconds: number): Date => new Date(openedAt.getTime() + seconds * 1_000);
    expect(nextWelfareStepAt(0, openedAt, openedAt, rules)).toEqual(after(600));
    expect(nextWelfareStepAt(1, openedAt, after(600), rules)).toEqual(after(1500));
    expect(nextWelfareStepAt(2, openedAt, after(1500), rules)).toEqual(after(2400));
  });
});
