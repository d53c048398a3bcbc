import { readonly, shallowRef } from 'vue';
import { inThisTab } from '../../../client/kept';
import { type DeliveryWord } from '../../../client/rounds';

const KEPT = 'kitchen.reports';
type Waiting = Readonly<Record<string, DeliveryWord>>;

const without = (some: Waiting, id: string): Waiting =>
  Object.fromEntries(Object.entries(some).filter(([one]) => one !== id));

/** Words of couriers that have not arrived yet, by delivery; they outlive a page that is loaded anew. */
export function keptReports() {
  const waiting = shallowRef<Waiting>(inThisTab.get<Waiting>(KEPT) ?? {});
  const keep = (some: Waiting): void => {
    waiting.value = some;
    inThisTab.set(KEPT, Object.keys(some).length > 0 ? some : undefined);
  };
  return {
    waiting: readonly(waiting),
    put: (id: string, word: DeliveryWord): void => keep({ ...waiting.value, [id]: word }),
    forget: (id: string): void => keep(without(waiting.value, id)),
  };
}
