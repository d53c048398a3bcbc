import { type NewBed, type NewShift, type NewSlot } from '@yilian/capacity';
import { type BedKind, type DayPart, type MealTime, type SexRule } from '@yilian/contracts';
import { newId, type Random } from '@yilian/kernel';
import { momentOf, weekdayOf } from '@yilian/providers';
import { type DemoProvider, randomOf } from './demo-providers';

/** Meals have to be ordered before this minute of the day they are eaten on. */
const CUTOFF_MINUTE = 10 * 60;
const SUNDAY = 7;

/** The first of a list of shares that a random number falls into. */
function pick<T>(random: Random, shares: readonly (readonly [share: number, value: T])[]): T {
  let left = random() * shares.reduce((sum, [share]) => sum + share, 0);
  for (const [share, value] of shares) {
    left -= share;
    if (left < 0) return value;
  }
  return shares.at(-1)![1];
}

/** Every home has rooms of all kinds; the rest is drawn. */
const ROOM_KINDS: readonly BedKind[] = ['ordinary', 'nursing', 'dementia'];
const KIND_SHARES = [
  [6, 'ordinary'],
  [3, 'nursing'],
  [1, 'dementia'],
] as const;
const SEX_SHARES = [
  [3, 'any'],
  [4, 'female'],
  [3, 'male'],
] as const satisfies [number, SexRule][];
const STATE_SHARES = [
  [68, 'occupied'],
  [2, 'on_leave'],
  [2, 'in_hospital'],
  [20, 'vacant'],
  [3, 'cleaning'],
  [3, 'maintenance'],
  [2, 'closed'],
] as const satisfies [number, NewBed['state']][];
const LIVED_IN: readonly NewBed['state'][] = ['occupied', 'on_leave', 'in_hospital'];

/** Invented names of residents; one of many. */
const SURNAMES = ['陈', '李', '黄', '梁', '何', '卢', '叶', '钟'] as const;
const GIVEN = { female: ['秀英', '玉兰', '桂芳', '惠珍'], male: ['国强', '志明', '伟雄', '永康'] } as const;
const ROOMS_OF_FLOOR = 5;
const oneOf = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

function residentOf(random: Random, sexRule: SexRule): NonNullable<NewBed['resident']> {
  const sex = sexRule === 'any' ? oneOf(random, ['female', 'male'] as const) : sexRule;
  return { name: `${oneOf(random, SURNAMES)}${oneOf(random, GIVEN[sex])}`, sex, until: null };
}

/** The beds of a demo home, most of them occupied by residents who came without the platform. */
export function bedsOf(provider: DemoProvider, serviceId: string): NewBed[] {
  const random = randomOf(provider, 'beds');
  const names = randomOf(provider, 'residents');
  const rooms = 6 + Math.floor(random() * 10);
  return Array.from({ length: rooms }, (_, room): NewBed[] => {
    const kind = ROOM_KINDS[room] ?? pick(random, KIND_SHARES);
    const sexRule = pick(random, SEX_SHARES);
    const floor = 1 + Math.floor(room / ROOMS_OF_FLOOR);
    return Array.from({ length: 2 + Math.floor(random() * 3) }, (_bed, bed) => {
      const state = pick(random, STATE_SHARES);
      return {
        ...{ id: newId(), serviceId, kind, sexRule, state, number: String(bed + 1) },
        room: String(floor * 100 + 1 + (room % ROOMS_OF_FLOOR)),
        resident: LIVED_IN.includes(state) ? residentOf(names, sexRule) : null,
      };
    });
  }).flat();
}

/** Seats or portions of a day; day centres rest on Sundays. */
export function slotsOf(provider: DemoProvider, serviceId: string, date: string, zone: string): NewSlot[] {
  const size = 10 + Math.floor(randomOf(provider, 'size')() * 30);
  const slot = (part: DayPart | MealTime, capacity: number, cutoffAt: Date | null): NewSlot => ({
    id: newId(),
    serviceId,
    date,
    part,
    capacity,
    outOfService: randomOf(provider, `${date} ${part}`)() < 0.05 ? 2 : 0,
    cutoffAt,
  });
  if (provider.kind === 'day_care') {
    if (weekdayOf(date) === SUNDAY) return [];
    return (['morning', 'afternoon'] as const).map((part) => slot(part, size, null));
  }
  const cutoffAt = new Date(momentOf(date, CUTOFF_MINUTE, zone));
  return [slot('lunch', size * 4, cutoffAt), slot('dinner', size * 3, cutoffAt)];
}

/** Hours of a caregiver on a date: five days a week, early or late; `place` is its position in the agency. */
export function shiftsOf(caregiverId: string, serviceId: string, place: number, date: string): NewShift[] {
  const rests = (weekdayOf(date) + place) % 7 < 2;
  const fromMinute = place % 2 === 0 ? 8 * 60 : 11 * 60;
  return rests ? [] : [{ caregiverId, serviceId, date, fromMinute, toMinute: fromMinute + 9 * 60 }];
}
