import { type PlaceAlternative } from '@yilian/contracts';
import { ref, shallowRef } from 'vue';
import { type NewRequest } from '../../client/questions';
import { asRefused, type Refused } from '../../client/refused';
import { type FlowName } from '../../routes/flows';
import { addDays, now, today } from '../../shell/clock';
import { bookWords } from './book.words';
import { type Draft } from './draft';
import { draftFrom } from './from-content';
import { dropHold, holdPlace } from './holds';
import { requestOf, type TaskName } from './to-request';
import { isWeekly } from './weekly';

/** The answers that decide which units are wanted. */
const answersOf = (draft: Draft): string =>
  JSON.stringify([draft.service, draft.dates, draft.part, draft.minutes, draft.personId]);

const isKept = ({ hold, heldFor }: Draft, answers: string): boolean =>
  hold !== null && heldFor === answers && new Date(hold.expiresAt).getTime() > now().getTime();

/** The request as it stands, without what goes with it once it is sent. */
const bare = (flow: FlowName, draft: Draft, taskName: string): NewRequest =>
  requestOf(
    flow,
    { ...draft, version: 0, service: '', hold: null },
    { earliest: addDays(today(), 1), taskName },
  );

/** What is kept goes back; the service stays the chosen one. */
async function letGo(draft: Draft): Promise<undefined> {
  const { hold } = draft;
  Object.assign(draft, { hold: null, heldFor: '' });
  if (hold) await dropHold(hold.id).catch(() => undefined);
}

/** Units of the chosen service, kept while the rest is filled in. Without a chosen service there is nothing to keep. */
export function usePlace(flow: FlowName, draft: Draft) {
  const alternatives = shallowRef<readonly PlaceAlternative[]>();
  const isBusy = ref(false);
  const words = bookWords();

  /** The refusal to show, or nothing when the reader may go on. */
  async function take(): Promise<Refused | undefined> {
    const answers = answersOf(draft);
    // What comes every week is placed day by day, when its time has come.
    if (isWeekly(flow, draft)) return letGo(draft);
    if (draft.service === '' || isKept(draft, answers)) return undefined;
    isBusy.value = true;
    try {
      const request = bare(flow, draft, words.value.tasks[draft.task as TaskName]);
      const hold = await holdPlace(draft.service, request, draft.hold?.id);
      Object.assign(draft, { hold, heldFor: answers, serviceName: hold.provider });
      alternatives.value = undefined;
      return undefined;
    } catch (error) {
      const refused = asRefused(error);
      alternatives.value = refused.details.alternatives;
      return refused;
    } finally {
      isBusy.value = false;
    }
  }

  return {
    alternatives,
    isBusy,
    take,
    /** Takes over the days and the service of an alternative. */
    choose({ serviceId, units }: PlaceAlternative): void {
      const { dates, part } = draftFrom(draft.personId, units.kind === 'residential' ? {} : { ...units });
      Object.assign(draft, { service: serviceId, ...(dates ? { dates } : {}), ...(part ? { part } : {}) });
    },
    /** Any service will do: what is kept goes back. */
    async giveUp(): Promise<void> {
      Object.assign(draft, { service: '', serviceName: '' });
      alternatives.value = undefined;
      await letGo(draft);
    },
  };
}
