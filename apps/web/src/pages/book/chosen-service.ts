import { serviceOwner } from '../../client/finding';
import { inThisTab } from '../../client/kept';
import { nameOf } from '../../find/facility-text';
import { type FlowName } from '../../routes/flows';
import { type Draft } from './draft';

/** What whoever offers a service is called; '' when nobody is chosen or it cannot be found out now. */
export async function nameOfService(id: string): Promise<string> {
  if (id === '') return '';
  return serviceOwner(id).then(nameOf, () => '');
}

const CHOOSING = (flow: FlowName): string => `choosing.${flow}`;

/** The reader goes to the list for another provider; the answers so far wait for the choice. */
export const beginChoosing = (flow: FlowName): void => inThisTab.set(CHOOSING(flow), true);

/** True, once, when the reader comes back from the list with another provider. */
export function endChoosing(flow: FlowName): boolean {
  const isChoosing = inThisTab.get<boolean>(CHOOSING(flow)) === true;
  inThisTab.set(CHOOSING(flow), undefined);
  return isChoosing;
}

/** Another provider for the same answers; what was kept elsewhere is no longer theirs. */
export async function chooseService(draft: Draft, service: string): Promise<void> {
  const serviceName = await nameOfService(service);
  Object.assign(draft, { service, serviceName, hold: null, heldFor: '' });
}
