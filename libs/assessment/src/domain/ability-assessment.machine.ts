import { type AssessmentState } from '@yilian/contracts';
import { defineMachine } from '@yilian/kernel';

/**
 * Life of an assessment. One assessor enters it, a second one confirms it or sends it back; until then it counts for
 * nothing. The next confirmed one takes its place, and it stays as history.
 */
export const abilityAssessmentMachine = defineMachine<
  AssessmentState,
  'enter' | 'give_back' | 'confirm' | 'supersede' | 'discard'
>('ability-assessment', 'draft', {
  draft: { enter: 'entered', discard: 'discarded' },
  entered: { give_back: 'returned', confirm: 'confirmed', discard: 'discarded' },
  returned: { enter: 'entered', discard: 'discarded' },
  confirmed: { supersede: 'superseded' },
  superseded: {},
  discarded: {},
});

/** States in which its author may change the answers. */
export const EDITABLE: readonly AssessmentState[] = ['draft', 'returned'];

/** States of an assessment that is under way; a person has at most one. */
export const OPEN: readonly AssessmentState[] = ['draft', 'entered', 'returned'];

/** States that count or have counted. */
export const CONFIRMED: readonly AssessmentState[] = ['confirmed', 'superseded'];
