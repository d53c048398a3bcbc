import { type WantedUnits } from '@yilian/contracts';

/** The first day on which something of the units is due. */
export function firstDate(units: WantedUnits): string {
  switch (units.kind) {
    case 'residential':
      return units.fromDate;
    case 'day_care':
      return earliest(units.sessions);
    case 'meal':
      return earliest(units.portions);
    case 'home_care':
      return earliest(units.visits);
  }
}

const earliest = (dated: readonly { readonly date: string }[]): string =>
  dated.map(({ date }) => date).sort()[0]!;
