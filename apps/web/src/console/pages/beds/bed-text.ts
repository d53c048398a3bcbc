import { computed, type ComputedRef } from 'vue';
import { type BoardBed, type BoardGuest } from '@yilian/contracts';
import { today } from '../../../shell/clock';
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

/** Returned as a function, so that a switch of language changes it. */
export function useBedText(): ComputedRef<(bed: BoardBed) => BedText> {
  const t = bedsWords();
  const name = (guest: BoardGuest): string => guest.name ?? t.value.unnamed;
  return computed(() => (bed: BoardBed): BedText => {
    const guest = guestToday(bed, today());
    const [next] = guestsToCome(bed, today());
    return {
      label: labelOf(bed),
      state: t.value.states[bed.state],
      guest: guest && name(guest),
      until: guest && (guest.until === null ? t.value.openEnd : t.value.leaves(dayText(guest.until))),
      next: next && `${t.value.arrives(dayText(next.fromDate))}${next.name === null ? '' : ` ${next.name}`}`,
    };
  });
}
