import { ref, type Ref, shallowRef } from 'vue';
import { asRefused, type Refused } from '../../client/refused';

/** Something that is sent: whether it is on its way, and why it was refused. What was typed stays where it is. */
export interface Act {
  readonly busy: Ref<boolean>;
  readonly problem: Ref<Refused | undefined>;
  /** Sends once at a time; true when it was done. */
  run(work: () => Promise<unknown>): Promise<boolean>;
}

export function useAct(): Act {
  const busy = ref(false);
  const problem = shallowRef<Refused>();
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (busy.value) return false;
    busy.value = true;
    try {
      await work();
      problem.value = undefined;
      return true;
    } catch (error) {
      problem.value = asRefused(error);
      return false;
    } finally {
      busy.value = false;
    }
  };
  return { busy, problem, run };
}
