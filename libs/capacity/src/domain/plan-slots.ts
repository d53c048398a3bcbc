import { type UnitsOf } from '@yilian/contracts';
import { type HoldRefusal } from './wish';

/** A slot as it was locked. */
export interface SlotLeft {
  readonly id: string;
  readonly serviceId: string;
  readonly date: string;
  readonly part: string;
  readonly free: number;
  /** Its cut-off or its day is over. */
  readonly past: boolean;
}

export interface SlotsGranted {
  readonly kind: 'slots';
  readonly takes: readonly { readonly slotId: string; readonly quantity: number }[];
}

type SlotUnits = UnitsOf<'day_care'> | UnitsOf<'meal'>;

/** One seat per session, so many portions per meal. */
export const slotNeeds = (units: SlotUnits): { date: string; part: string; quantity: number }[] =>
  units.kind === 'day_care'
    ? units.sessions.map(({ date, part }) => ({ date, part, quantity: 1 }))
    : units.portions.map(({ date, meal, quantity }) => ({ date, part: meal, quantity }));

const keyOf = (serviceId: string, date: string, part: string): string => `${serviceId} ${date} ${part}`;

/** Plans one wish after the other; what one was granted is gone for the next. */
export function slotPlanner(
  slots: readonly SlotLeft[],
): (serviceId: string, units: SlotUnits) => SlotsGranted | HoldRefusal {
  const byKey = new Map(slots.map((slot) => [keyOf(slot.serviceId, slot.date, slot.part), slot]));
  const left = new Map(slots.map((slot) => [slot.id, slot.free]));
  return (serviceId, units) => {
    const wanted = new Map<string, number>();
    let refusal: HoldRefusal | undefined;
    for (const { date, part, quantity } of slotNeeds(units)) {
      const slot = byKey.get(keyOf(serviceId, date, part));
      if (slot?.past) return 'past_cutoff';
      if (!slot) refusal = 'no_unit';
      else wanted.set(slot.id, (wanted.get(slot.id) ?? 0) + quantity);
    }
    for (const [id, quantity] of wanted) if (quantity > left.get(id)!) refusal = 'no_unit';
    if (refusal) return refusal;
    for (const [id, quantity] of wanted) left.set(id, left.get(id)! - quantity);
    return { kind: 'slots', takes: [...wanted].map(([slotId, quantity]) => ({ slotId, quantity })) };
  };
}
