import { type Ref, ref, shallowRef } from 'vue';
import { asRefused, type Refused } from './refused';

/** A question and where it stands: `data` stays while it is asked again, so nothing jumps. */
export interface Answer<T> {
  readonly data: Ref<T | undefined>;
  readonly failure: Ref<Refused | undefined>;
  readonly isLoading: Ref<boolean>;
  /** Asks (again). An older question that answers later is not listened to: whoever waits for it waits for the newest. */
  ask(): Promise<void>;
}

/** Asks at once unless the answer is `known`, and again on demand. */
export function useAnswer<T>(question: () => Promise<T>, known?: T): Answer<T> {
  const data = shallowRef<T | undefined>(known);
  const failure = shallowRef<Refused>();
  const isLoading = ref(false);
  let turn = 0;
  let newest = Promise.resolve();
  const look = async (): Promise<void> => {
    const mine = ++turn;
    isLoading.value = true;
    try {
      const answer = await question();
      if (mine === turn) [data.value, failure.value] = [answer, undefined];
    } catch (error) {
      if (mine === turn) failure.value = asRefused(error);
    }
    if (mine !== turn) return newest;
    isLoading.value = false;
  };
  const ask = async (): Promise<void> => (newest = look());
  if (known === undefined) void ask();
  return { data, failure, isLoading, ask };
}
