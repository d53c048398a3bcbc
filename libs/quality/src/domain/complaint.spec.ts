import { ComplaintState } from '@yilian/contracts';
import { actionsOf, complaintSentence } from './complaint';
import { complaintMachine } from './complaint.machine';

describe('a complaint', () => {
  it('never ends against the will of who made it', () => {
    expect(complaintMachine.terminal.size).toBe(0);
    expect(actionsOf('family', 'closed', false)).toEqual(['reopen']);
  });

  it('is answered only by somebody who took it on', () => {
    expect(complaintMachine.from('answer')).toEqual(['assigned']);
  });

  it.each(ComplaintState.options)('leaves the provider no power while %s', (state) => {
    expect(actionsOf('provider', state, true)).toEqual([]);
  });

  it('shows each side what it can do', () => {
    expect(actionsOf('officer', 'received', false)).toEqual(['acknowledge', 'share']);
    expect(actionsOf('officer', 'answered', true)).toEqual(['close']);
    expect(actionsOf('family', 'answered', false)).toEqual(['close', 'reopen']);
    expect(actionsOf('family', 'received', false)).toEqual([]);
  });

  it('has a sentence for every step', () => {
    for (const state of complaintMachine.states) {
      for (const event of Object.keys(complaintMachine.table[state])) {
        expect(complaintSentence(event).zh).toMatch(/\p{Script=Han}/u);
      }
    }
  });
});
