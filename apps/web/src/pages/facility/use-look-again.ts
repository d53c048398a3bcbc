import { type Ref, ref } from 'vue';
import { type FacilityPage } from '@yilian/contracts';
import { facility } from '../../client/finding';
import { facilityWords } from '../../find/facility.words';
import { useFreeText } from '../../find/facility-text';
import { noteVacancies } from '../../find/just-full';
import { vacancyLiveWords } from '../../find/vacancy-live.words';
import { say } from '../../words/say';

/** Asks for the facility on the page again, in place; `turn` counts how often, for what asks by itself. */
export function useLookAgain(data: Ref<FacilityPage | undefined>) {
  const turn = ref(0);
  const [t, words, freeText] = [vacancyLiveWords(), facilityWords(), useFreeText()];

  async function look(): Promise<string | undefined> {
    const before = data.value;
    if (!before) return undefined;
    const now = await facility(before.id);
    // The reader may be at another facility by now.
    if (data.value?.id !== now.id) return undefined;
    data.value = now;
    turn.value += 1;
    const changed = noteVacancies(before.services, now.services);
    const told = now.services
      .filter(({ id }) => changed.includes(id))
      .map(({ label, accepting, vacancy }) =>
        t.value.oneChanged(say(label), accepting ? freeText.value(vacancy) : words.value.notAccepting),
      );
    return told.length === 0 ? undefined : told.join('。');
  }
  return { look, turn };
}
