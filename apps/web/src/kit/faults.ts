import { computed, shallowRef } from 'vue';
import { type Refused } from '../client/refused';
import { say } from '../words/say';

/** One thing to correct: the id of its control and the sentence that stands there too. */
export interface Fault {
  readonly id: string;
  readonly text: string;
}

/**
 * What is wrong with a form. `check` takes a sentence or nothing for each control; `refused` adds what the server found,
 * at the control whose id is the name of the field, else on top.
 */
export function useFaults(ids: readonly string[] = []) {
  const list = shallowRef<readonly Fault[]>([]);
  const byId = computed<Readonly<Record<string, string | undefined>>>(() =>
    Object.fromEntries(list.value.map(({ id, text }) => [id, text])),
  );
  return {
    list,
    /** The sentence at a control. */
    get of() {
      return byId.value;
    },
    check(found: Readonly<Record<string, string | undefined | false>>): boolean {
      list.value = Object.entries(found).flatMap(([id, text]) => (text ? [{ id, text }] : []));
      return list.value.length === 0;
    },
    refused({ userMessage, fieldErrors }: Refused): void {
      const placed = fieldErrors.flatMap(({ pointer, message }) => {
        const id = ids.find((one) => pointer === `/${one}` || pointer.startsWith(`/${one}/`));
        return id === undefined ? [] : [{ id, text: say(message) }];
      });
      list.value = placed.length > 0 ? placed : [{ id: '', text: say(userMessage) }];
    },
    clear(): void {
      list.value = [];
    },
  };
}
