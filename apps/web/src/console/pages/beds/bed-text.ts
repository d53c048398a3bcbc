import { computed, type ComputedRef } from 'vue';
import { type BoardBed } from '@yilian/contracts';
import { dayText } from '../../../words/format';
import { bedsWords } from './beds.words';
import { guestsToCome, guestToday } from './board-model';

/** What is said of a bed wherever it stands. */
export interface BedText {
  readonly label: string;
  readonly state: string;
  readonly guest: string | undefined;
  readonly until: string | undefined;
  /** Who comes next, and when. */
  readonly next: string | undefined;
}

export const labelOf = ({ room, number }: Pick<BoardBed, 'room' | 'number'>): string => `${room} · ${number}`;

type Words = ReturnType<typeof bedsWords>['value'];

/** Makes the texts of beds; of a bed that stays the same the text does, so only what changed is drawn anew. */
function textMaker(t: Words, today: string): (bed: BoardBed) => BedText {
  const made = new WeakMap<BoardBed, BedText>();
  const days = new Map<string, string>();
  const day = (date: string): string => {
    const known = days.get(date) ?? dayText(date);
    days.set(date, known);
    return known;
  };
  const make = (bed: BoardBed): BedText => {
    const guest = guestToday(bed, today);
    const [next] = guestsToCome(bed, today);
    return {
      label: labelOf(bed),
      state: t.states[bed.state],
      guest: guest && (guest.name ?? t.unnamed),
      until: guest && (guest.until === null ? t.openEnd : t.leaves(day(guest.until))),
      next: next && `${t.arrives(day(next.fromDate))}${next.name === null ? '' : ` ${next.name}`}`,
    };
  };
  return (bed) => {
    const text = made.get(bed) ?? make(bed);
    made.set(bed, text);
    return text;
  };
}

/** The texts of many beds by id, made once for each: a board of 1,000 is drawn in one go. `today`: the date in the city. */
export function useBedTexts(
  beds: () => readonly BoardBed[],
  today: () => string,
): ComputedRef<ReadonlyMap<string, BedText>> {
  const t = bedsWords();
  const maker = computed(() => textMaker(t.value, today()));
  return computed(() => new Map(beds().map((bed) => [bed.id, maker.value(bed)])));
}
