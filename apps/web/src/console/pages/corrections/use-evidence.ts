import { onUnmounted, ref, shallowRef, watch } from 'vue';
import { MOST_PHOTO_BYTES } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { putEvidence, removeEvidence } from '../../../client/findings';
import { asRefused } from '../../../client/refused';
import { reducedPhoto } from '../../../kit/reduce-photo';
import { isOnline } from '../../../shell/connection';
import { say } from '../../../words/say';
import { dropFile, keepFile, type KeptFile, keptFiles } from '../../client/kept-files';
import { correctionsWords } from './corrections.words';

/**
 * Files of an answer. Each is kept on the device before it is sent, under an id of its own: without a connection it stays
 * there, also when the page is loaded anew, and is sent later; what arrived twice is there once.
 */
export function useEvidence(findingId: string, arrived: () => Promise<void>) {
  const t = correctionsWords();
  const waiting = shallowRef<readonly KeptFile[]>([]);
  const trouble = ref('');
  const isBusy = ref(false);

  const read = async (): Promise<void> => {
    waiting.value = await keptFiles(findingId);
  };
  /** What is refused for good is said, and not sent again. */
  async function send(one: KeptFile): Promise<void> {
    try {
      await putEvidence(findingId, one.id, one.file);
    } catch (error) {
      const { code, userMessage } = asRefused(error);
      if (code === 'web.unreachable') return;
      trouble.value = say(userMessage);
    }
    await dropFile(one.id);
  }
  async function sendAll(): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    try {
      for (const one of waiting.value) await send(one);
      await read();
      await arrived();
    } finally {
      isBusy.value = false;
    }
  }
  async function add(chosen: File): Promise<void> {
    trouble.value = '';
    const file = chosen.type === 'application/pdf' ? chosen : await reducedPhoto(chosen);
    if (!file) trouble.value = t.value.unreadable;
    else if (file.size > MOST_PHOTO_BYTES) trouble.value = t.value.tooLarge;
    else {
      await keepFile({ id: newId(), findingId, file });
      await read();
      await sendAll();
    }
  }
  async function forget(id: string): Promise<void> {
    await dropFile(id);
    await read();
  }
  async function remove(id: string): Promise<void> {
    trouble.value = '';
    try {
      await removeEvidence(findingId, id);
      await arrived();
    } catch (error) {
      trouble.value = say(asRefused(error).userMessage);
    }
  }
  onUnmounted(watch(isOnline, (online) => void (online && sendAll())));
  void read().then(async () => (waiting.value.length > 0 ? sendAll() : undefined));
  return { waiting, trouble, isBusy, add, sendAll, forget, remove };
}
