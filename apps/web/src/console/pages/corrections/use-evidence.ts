import { onUnmounted, ref, watch } from 'vue';
import { MOST_PHOTO_BYTES } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { removeEvidence } from '../../../client/findings';
import { asRefused } from '../../../client/refused';
import { reducedPhoto } from '../../../kit/reduce-photo';
import { isOnline } from '../../../shell/connection';
import { say } from '../../../words/say';
import { keepFile } from '../../client/kept-files';
import { correctionsWords } from './corrections.words';
import { useKeptFiles } from './use-kept-files';

/**
 * Files of an answer. Each is kept on the device before it is sent: without a connection it stays there, also when the page
 * is loaded anew, and is sent later.
 */
export function useEvidence(findingId: string, arrived: () => Promise<void>) {
  const t = correctionsWords();
  const { waiting, trouble, read, send, forget } = useKeptFiles(findingId);
  const isBusy = ref(false);

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
    if (file && file.size <= MOST_PHOTO_BYTES) {
      await keepFile({ id: newId(), findingId, file });
      await read();
      await sendAll();
    } else trouble.value = file ? t.value.tooLarge : t.value.unreadable;
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
