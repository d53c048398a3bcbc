import { newId } from '@yilian/kernel';
import { type DraftView } from '@yilian/contracts';
import { ref, shallowRef } from 'vue';
import { type DraftWords, putDraft } from '../../client/drafts';
import { asRefused } from '../../client/refused';
import { type FlowName, FLOWS, type StepName } from '../../routes/flows';
import { addDays, today } from '../../shell/clock';
import { bookWords } from './book.words';
import { type Draft, draftOf } from './draft';
import { draftFrom } from './from-content';
import { contentOf, type TaskName } from './to-request';

let last: Promise<void> = Promise.resolve();

const wordsOf = (flow: FlowName, draft: Draft, step: StepName, taskName: string): DraftWords => ({
  kind: FLOWS[flow].kind,
  olderPersonId: draft.personId === '' ? null : draft.personId,
  step,
  content: contentOf(flow, draft, { earliest: addDays(today(), 1), taskName }) as DraftWords['content'],
  version: draft.version > 0 ? draft.version : null,
});

/**
 * Keeps the draft of a flow on the server after each step, one after the other and never in the way: without a connection
 * it is still in the tab, and the next step brings everything. Only when another device changed it, too, the reader is
 * asked which one to keep.
 */
export function useKeeping(flow: () => FlowName) {
  const conflict = shallowRef<DraftView>();
  const turn = ref(0);
  const words = bookWords();

  async function put(name: FlowName, step: StepName): Promise<void> {
    const draft = draftOf(name);
    if (draft.id === '') draft.id = newId();
    const { id } = draft;
    const taskName = words.value.tasks[draft.task as TaskName];
    try {
      const kept = await putDraft(id, wordsOf(name, draft, step, taskName));
      // Sent or begun anew meanwhile: then this is not its version.
      if (draft.id === id) draft.version = kept.version;
    } catch (error) {
      const { code, details } = asRefused(error);
      if (draft.id !== id) return;
      if (code === 'requests.draft-changed') conflict.value = details.currentDraft;
      if (code === 'requests.draft-gone') Object.assign(draft, { id: '', version: 0 });
    }
  }

  return {
    conflict,
    /** Changes when other answers took the place of those shown. */
    turn,
    /** `step` is the question that comes next. */
    keep(step: StepName): void {
      const name = flow();
      last = last.then(() => put(name, step));
    },
    keepMine(step: StepName): void {
      draftOf(flow()).version = conflict.value!.version;
      conflict.value = undefined;
      this.keep(step);
    },
    takeOther(): void {
      const { olderPersonId, content, version } = conflict.value!;
      Object.assign(draftOf(flow()), draftFrom(olderPersonId, content), { version });
      conflict.value = undefined;
      turn.value += 1;
    },
  };
}
