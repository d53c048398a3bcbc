import { careRequestMachine, RESTLESS } from './care-request.machine';

describe('the life of a request', () => {
  it('rests only when closed, cancelled or unmet', () => {
    expect([...careRequestMachine.terminal].sort()).toEqual(['cancelled', 'closed', 'unmet']);
  });

  it('can be cancelled by the family until it is completed', () => {
    expect(careRequestMachine.from('cancel')).toEqual([
      'draft',
      'submitted',
      'matching',
      'offered',
      'waiting',
      'escalated',
      'booked',
      'in_service',
    ]);
  });

  it('is booked only after somebody was asked', () => {
    expect(careRequestMachine.from('book')).toEqual(['offered', 'escalated']);
  });

  it('never leaves a restless state without a way to people', () => {
    for (const state of RESTLESS) {
      expect(careRequestMachine.next(state, 'escalate') ?? state).toBe('escalated');
    }
  });
});
