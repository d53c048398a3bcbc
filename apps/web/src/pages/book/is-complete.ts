import { type Draft } from './draft';
import { type FlowName } from '../../routes/flows';

/** True when everything that must be answered is; somebody may open the last page by its address. */
export function isComplete(flow: FlowName, draft: Draft): boolean {
  const answered: Readonly<Record<FlowName, boolean>> = {
    meal: draft.dates.length > 0,
    'home-care': draft.dates.length > 0 && draft.task !== '' && draft.part !== '',
    'day-care': draft.dates.length > 0 && draft.part !== '' && draft.transport !== '',
    'care-home': draft.start !== '' && draft.stay !== '' && draft.dementia !== '',
  };
  return draft.personId !== '' && answered[flow];
}
