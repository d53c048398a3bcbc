import { type BedAct, type BoardBed } from '@yilian/contracts';
import { today } from '../../../shell/clock';
import { listText } from '../../../words/format';
import { bedPanelWords } from './bed-panel.words';
import { labelOf } from './bed-text';
import { bedsWords } from './beds.words';
import { guestToday } from './board-model';
import { undoWords } from './undo.words';

/** Says acts in a few words; `beds`: as they are before it. */
export function useActText(beds: () => readonly BoardBed[]) {
  const [t, words, undo] = [bedPanelWords(), bedsWords(), undoWords()];
  const bedOf = (id: string): BoardBed | undefined => beds().find((bed) => bed.id === id);
  const label = (id: string): string => {
    const bed = bedOf(id);
    return bed ? labelOf(bed) : '';
  };

  /** What is done, without the bed it is done with. */
  function wish(act: BedAct): string {
    switch (act.act) {
      case 'set': {
        const bed = bedOf(act.bedId);
        const leaves = act.state === 'vacant' && bed && guestToday(bed, today());
        return leaves ? t.value.leaves : words.value.states[act.state];
      }
      case 'admit':
        return `${t.value.admit} ${act.name}`;
      case 'move':
        return undo.value.moveTo(label(act.toBedId));
      case 'note':
        return `${t.value.noteOnly} ${act.note}`;
    }
  }
  /** Several acts in one sentence: many beds to one state by their number. */
  function all(acts: readonly BedAct[]): string {
    const [first] = acts;
    if (acts.length > 2 && first?.act === 'set')
      return words.value.setDone(acts.length, words.value.states[first.state]);
    return listText(acts.map((act) => undo.value.of(label(act.bedId), wish(act))));
  }
  return { wish, all };
}
