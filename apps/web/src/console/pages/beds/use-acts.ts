import { ref, shallowRef } from 'vue';
import { type BedAct } from '@yilian/contracts';
import { intention } from '../../../client/intention';
import { asRefused, type Refused } from '../../../client/refused';
import { actOnBeds } from '../../client/beds';
import { useUndo } from './use-undo';

/** Sends acts on beds of a service and offers to take them back; what could not be sent is kept, so that it can be tried again. */
export function useActs(serviceId: string, onChange: () => Promise<void>) {
  const busy = ref(false);
  const problem = shallowRef<Refused>();
  const kept = shallowRef<readonly BedAct[]>([]);
  const key = intention(`beds.${serviceId}`);
  const undo = useUndo();

  /** True when all of it was done. */
  async function send(acts: readonly BedAct[]): Promise<boolean> {
    busy.value = true;
    kept.value = acts;
    try {
      const what = undo.say(acts);
      const done = await actOnBeds(serviceId, [...acts], key.keyFor(acts));
      key.done();
      undo.offer(done, what);
      problem.value = undefined;
      kept.value = [];
      await onChange();
      return true;
    } catch (error) {
      problem.value = asRefused(error);
      // A refusal is an answer: the same words sent later are another intention.
      if (problem.value.status !== 0) key.done();
      if (problem.value.status === 412) await onChange();
      return false;
    } finally {
      busy.value = false;
    }
  }
  function forget(): void {
    problem.value = undefined;
    kept.value = [];
  }
  return { busy, problem, kept, send, forget, again: async () => send(kept.value) };
}
