import { ref } from 'vue';
import { asRefused } from '../client/refused';
import { say } from '../words/say';
import { announce } from './announcer';

/** One deed at a time in a part of a page: told when it is done, why not when it is not, and then `after` looks how things stand. */
export function useDeed(after: () => Promise<void>) {
  const [busy, fault, done] = [ref(false), ref(''), ref('')];
  async function act(what: () => Promise<unknown>, words: string): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    [fault.value, done.value] = ['', ''];
    try {
      await what();
      done.value = words;
      announce(words, 'now');
    } catch (error) {
      fault.value = say(asRefused(error).userMessage);
    }
    await after();
    busy.value = false;
  }
  return { busy, fault, done, act };
}
