import { ref, shallowRef } from 'vue';
import { putEvidence } from '../../../client/findings';
import { asRefused } from '../../../client/refused';
import { say } from '../../../words/say';
import { dropFile, type KeptFile, keptFiles } from '../../client/kept-files';

/** Files of a finding that wait on this device. Sent under an id of their own, so what arrived twice is there once. */
export function useKeptFiles(findingId: string) {
  const waiting = shallowRef<readonly KeptFile[]>([]);
  const trouble = ref('');

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
  async function forget(id: string): Promise<void> {
    await dropFile(id);
    await read();
  }
  return { waiting, trouble, read, send, forget };
}
