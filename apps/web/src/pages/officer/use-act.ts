import { ref } from 'vue';
import { intention } from '../../client/intention';
import { asRefused } from '../../client/refused';
import { announce } from '../../shell/announcer';
import { say } from '../../words/say';

/** One act on one line of a list: sent once however often it is pressed, and what went wrong is said at the line. */
export function useAct() {
  const busy = ref(false);
  const trouble = ref('');
  async function act(name: string, work: (key: string) => Promise<unknown>, done = ''): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    const intent = intention(name);
    try {
      await work(intent.keyFor(''));
      intent.done();
      trouble.value = '';
      if (done !== '') announce(done, 'now');
      return true;
    } catch (error) {
      trouble.value = say(asRefused(error).userMessage);
      return false;
    } finally {
      busy.value = false;
    }
  }
  return { busy, trouble, act };
}
