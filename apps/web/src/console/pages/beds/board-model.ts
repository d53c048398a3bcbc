import {
  type BedBoard,
  BedKind,
  BedState,
  type BoardBed,
  type BoardGuest,
  type SexRule,
} from '@yilian/contracts';
import { addDays } from '@yilian/kernel';

/** What is left of the board; empty means everything. */
export interface BedFilter {
  readonly state: BedState | '';
  readonly kind: BedKind | '';
  readonly sexRule: SexRule | '';
  readonly floor: string;
}
export const EVERYTHING: BedFilter = { state: '', kind: '', sexRule: '', floor: '' };

const ORDER = new Intl.Collator('zh', { numeric: true });
const UNKNOWN_FLOOR = '';

export const floorOf = (bed: BoardBed): string => bed.floor ?? UNKNOWN_FLOOR;

/** Whoever the bed belongs to on a day: it is one at most. */
export const guestToday = ({ guests }: BoardBed, today: string): BoardGuest | undefined =>
  guests.find(({ fromDate, until }) => fromDate <= today && (until === null || until > today));

export const guestsToCome = ({ guests }: BoardBed, today: string): BoardGuest[] =>
  guests.filter(({ fromDate }) => fromDate > today);

type Key = keyof BedFilter;
const VALUE: Readonly<Record<Key, (bed: BoardBed) => string>> = {
  state: ({ state }) => state,
  kind: ({ kind }) => kind,
  sexRule: ({ sexRule }) => sexRule,
  floor: floorOf,
};
const KEYS = Object.keys(VALUE) as Key[];

const passes = (bed: BoardBed, filter: BedFilter, but?: Key): boolean =>
  KEYS.every((key) => key === but || filter[key] === '' || VALUE[key](bed) === filter[key]);

export const filtered = (beds: readonly BoardBed[], filter: BedFilter): BoardBed[] =>
  beds.filter((bed) => passes(bed, filter));

/** How many beds each choice of one filter would leave, with the others as they are. */
export function countsOf(beds: readonly BoardBed[], filter: BedFilter, key: Key): Map<string, number> {
  const counts = new Map<string, number>();
  for (const bed of beds) {
    if (!passes(bed, filter, key)) continue;
    const value = VALUE[key](bed);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

export interface Room {
  readonly room: string;
  readonly beds: readonly BoardBed[];
}
export interface Floor {
  readonly floor: string;
  readonly rooms: readonly Room[];
  readonly vacant: number;
}

function grouped<T>(list: readonly T[], key: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return [...groups].sort(([a], [b]) => ORDER.compare(a, b));
}

/** Floor, room, bed, each in the order in which people count. */
export const floorsOf = (beds: readonly BoardBed[]): Floor[] =>
  grouped(beds, floorOf).map(([floor, there]) => ({
    floor,
    vacant: there.filter(({ state }) => state === 'vacant').length,
    rooms: grouped(there, ({ room }) => room).map(([room, inRoom]) => ({
      room,
      beds: inRoom.sort((a, b) => ORDER.compare(a.number, b.number)),
    })),
  }));

/** Used beds of a kind, of all that are in service. */
export interface KindUse {
  readonly kind: BedKind;
  readonly used: number;
  readonly total: number;
}

const USED: readonly BedState[] = ['held', 'occupied', 'on_leave', 'in_hospital'];
const OUT: readonly BedState[] = ['maintenance', 'closed'];

export const useOf = (beds: readonly BoardBed[]): KindUse[] =>
  BedKind.options.flatMap((kind) => {
    const inService = beds.filter((bed) => bed.kind === kind && !OUT.includes(bed.state));
    const used = inService.filter(({ state }) => USED.includes(state)).length;
    return inService.length === 0 ? [] : [{ kind, used, total: inService.length }];
  });

/** What a manager may make of a bed by a word; who lives there by a booking does not leave by it. */
const NEXT: Readonly<Record<BedState, readonly BedState[]>> = {
  vacant: ['cleaning', 'maintenance', 'closed'],
  held: [],
  occupied: ['on_leave', 'in_hospital', 'vacant'],
  on_leave: ['occupied', 'in_hospital', 'vacant'],
  in_hospital: ['occupied', 'vacant'],
  cleaning: ['vacant', 'maintenance', 'closed'],
  maintenance: ['vacant', 'closed'],
  closed: ['vacant'],
};

export function statesFor(bed: BoardBed, today: string): readonly BedState[] {
  const booked = guestToday(bed, today)?.own === false;
  return NEXT[bed.state].filter((state) => !(booked && state === 'vacant'));
}

/** States that several beds together can be set to. */
export const BULK_STATES = [
  'vacant',
  'cleaning',
  'maintenance',
  'closed',
] as const satisfies readonly BedState[];

/** Beds to which somebody could move, nearest first: the same room, then the same floor. */
export function placesFor(
  beds: readonly BoardBed[],
  from: BoardBed,
  sex: 'female' | 'male' | null,
): BoardBed[] {
  const near = (bed: BoardBed): number =>
    bed.room === from.room ? 0 : floorOf(bed) === floorOf(from) ? 1 : 2;
  return beds
    .filter(({ id, state, guests }) => id !== from.id && state === 'vacant' && guests.length === 0)
    .filter(({ sexRule }) => sexRule === 'any' || sex === null || sexRule === sex)
    .sort((a, b) => near(a) - near(b) || ORDER.compare(`${a.room} ${a.number}`, `${b.room} ${b.number}`));
}

/** A new board with the beds of the one before wherever nothing changed: only what did is drawn anew. */
export function keepSame(board: BedBoard, before: BedBoard | undefined): BedBoard {
  const known = new Map(before?.beds.map((bed) => [bed.id, bed]));
  const beds = board.beds.map((bed) => {
    const old = known.get(bed.id);
    return old && JSON.stringify(old) === JSON.stringify(bed) ? old : bed;
  });
  return { ...board, beds };
}

export const STATES = BedState.options;

/** Somebody who has booked and is not there yet, and the bed that is kept. */
export interface ExpectedGuest {
  readonly bed: BoardBed;
  readonly guest: BoardGuest;
  readonly requestId: string;
}

const AHEAD_DAYS = 7;

/** Who comes today, should have come before, or comes within a week, by date. */
export const arrivalsOf = (beds: readonly BoardBed[], today: string): ExpectedGuest[] =>
  beds
    .flatMap((bed) =>
      bed.guests.flatMap((guest) =>
        guest.booking && !guest.booking.arrived ? [{ bed, guest, requestId: guest.booking.requestId }] : [],
      ),
    )
    .filter(({ guest }) => guest.fromDate <= addDays(today, AHEAD_DAYS))
    .sort((a, b) => (a.guest.fromDate < b.guest.fromDate ? -1 : a.guest.fromDate > b.guest.fromDate ? 1 : 0));

/** Whom a bed is kept for today and who is not there yet. */
export function awaitedToday(bed: BoardBed, today: string): ExpectedGuest | undefined {
  const guest = guestToday(bed, today);
  return guest?.booking && !guest.booking.arrived
    ? { bed, guest, requestId: guest.booking.requestId }
    : undefined;
}

/** Beds that an awaited guest could be given: the one that is kept, then free ones of its kind, the nearest first. */
export const bedsFor = (beds: readonly BoardBed[], { bed, guest }: ExpectedGuest): BoardBed[] => [
  bed,
  ...placesFor(beds, bed, guest.sex).filter(({ kind }) => kind === bed.kind),
];

/** The guest who goes along when a bed's tile is dragged: who is there, else who comes first. */
export const guestToDrag = (bed: BoardBed, today: string): BoardGuest | undefined => {
  const guest = guestToday(bed, today) ?? guestsToCome(bed, today)[0];
  return guest?.confirmed === true ? guest : undefined;
};

/** Why somebody cannot be dropped on a bed; undefined when they can. */
export function dropFault(
  from: BoardBed,
  to: BoardBed,
  today: string,
): 'same' | 'nobody' | 'sex' | 'taken' | undefined {
  const guest = guestToDrag(from, today);
  if (from.id === to.id) return 'same';
  if (!guest) return 'nobody';
  if (to.sexRule !== 'any' && guest.sex !== null && to.sexRule !== guest.sex) return 'sex';
  return to.state === 'vacant' && to.guests.length === 0 ? undefined : 'taken';
}
