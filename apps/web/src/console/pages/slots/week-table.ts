import { type ServiceKind, type SlotList, type SlotPart } from '@yilian/contracts';
import { addDays, weekdayOf } from '@yilian/kernel';
import { type WantedSlot } from '../../client/tables';

/** A line of the table: what is there, and what was typed. */
export interface SlotLine {
  readonly date: string;
  readonly part: SlotPart;
  readonly used: number;
  readonly cutoffAt: string | null;
  readonly closed: boolean;
  /** 0 while there is none. */
  readonly version: number;
  readonly was: { readonly capacity: string; readonly outOfService: string };
  capacity: string;
  outOfService: string;
}

const PARTS: Readonly<Partial<Record<ServiceKind, readonly SlotPart[]>>> = {
  day_care: ['morning', 'afternoon'],
  meal: ['lunch', 'dinner'],
};

/** The Monday of a date. */
export const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date));

/** A week as lines, also of what is not there yet. */
export function linesOf(list: SlotList, monday: string): SlotLine[] {
  const dates = [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days));
  return dates.flatMap((date) =>
    (PARTS[list.kind] ?? []).map((part): SlotLine => {
      const slot = list.slots.find((one) => one.date === date && one.part === part);
      const was = {
        capacity: slot ? String(slot.capacity) : '',
        outOfService: slot ? String(slot.outOfService) : '',
      };
      return {
        ...{ date, part, was, ...was },
        ...{ used: slot?.used ?? 0, version: slot?.version ?? 0, cutoffAt: slot?.cutoffAt ?? null },
        closed: list.closingDays.some((day) => day.date === date),
      };
    }),
  );
}

/** Last week's numbers for the days from `today` on; nothing is sent. Says how many lines it filled. */
export function copyWeek(lines: readonly SlotLine[], last: SlotList, today: string): number {
  let filled = 0;
  for (const line of lines) {
    const from = addDays(line.date, -7);
    const slot = last.slots.find((one) => one.date === from && one.part === line.part);
    if (!slot || line.date < today) continue;
    line.capacity = String(slot.capacity);
    line.outOfService = String(slot.outOfService);
    filled += 1;
  }
  return filled;
}

export const isChanged = ({ was, capacity, outOfService }: SlotLine): boolean =>
  capacity !== was.capacity || outOfService !== was.outOfService;

const count = (typed: string): number | undefined =>
  /^\d{1,5}$/.test(typed.trim() || '0') && Number(typed) <= 10_000 ? Number(typed) : undefined;

/** What is wrong with a line before it is sent. */
export function faultOf({ capacity, outOfService, used }: SlotLine): 'number' | 'out' | 'used' | undefined {
  const [total, out] = [count(capacity), count(outOfService)];
  if (total === undefined || out === undefined) return 'number';
  if (out > total) return 'out';
  return total - out < used ? 'used' : undefined;
}

/** The changed lines as they are sent. */
export const wantedOf = (lines: readonly SlotLine[]): WantedSlot[] =>
  lines.filter(isChanged).map(({ date, part, version, capacity, outOfService }) => ({
    ...{ date, part, version },
    ...{ capacity: Number(capacity), outOfService: Number(outOfService) },
  }));
