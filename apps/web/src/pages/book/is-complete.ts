import { type Draft } from './draft';
import { type FlowName } from '../../routes/flows';

/** The parts of an application that have to be said, and whether they are. */
export const stayParts = (draft: Draft) => ({
  level: draft.dementia !== '',
  stay:
    draft.start !== '' &&
    draft.stay !== '' &&
    (draft.stay !== 'short' || draft.nights !== '') &&
    (draft.stay !== 'trial' || draft.trialNights !== ''),
  guardian: draft.guardianName !== '' && draft.guardianRelation !== '' && draft.guardianPhone !== '',
});

/** True when everything that must be answered is; somebody may open the last page by its address. */
export function isComplete(flow: FlowName, draft: Draft): boolean {
  const hasDays =
    draft.rhythm === 'weekly' ? draft.weekdays.length > 0 && draft.firstDay !== '' : draft.dates.length > 0;
  const answered: Readonly<Record<FlowName, boolean>> = {
    meal: hasDays,
    'home-care': hasDays && draft.task !== '' && draft.part !== '',
    'day-care': hasDays && draft.part !== '' && draft.transport !== '',
    'care-home': Object.values(stayParts(draft)).every(Boolean),
  };
  return draft.personId !== '' && answered[flow];
}
