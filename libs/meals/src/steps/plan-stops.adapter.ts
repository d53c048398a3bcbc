import { type Point } from '@yilian/kernel';
import { planRound, type WayRules } from '@yilian/planning';

/** Where somebody lives, as far as the order of a round needs it. */
export interface Stop {
  readonly id: string;
  /** Null when nobody knows where it is. */
  readonly at: Point | null;
  readonly communityCode: string | null;
  readonly address: string;
  readonly number: string;
}

/** How a kitchen goes from door to door, in minutes since midnight. */
export interface RoundRules {
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly stopsPerRound: number;
  readonly minutesPerStop: number;
  readonly ways: WayRules;
}

/** Which round and which stop of it somebody is, both from 1 on. */
export interface Place {
  readonly round: number;
  readonly stop: number;
}

/** Houses come in the order in which people count: 9 before 10. */
const byStreet = new Intl.Collator('zh-CN', { numeric: true });

/** Community by community, street by street, house by house; unknown communities come last. */
const byAddress = (a: Stop, b: Stop): number =>
  Number(a.communityCode === null) - Number(b.communityCode === null) ||
  byStreet.compare(a.communityCode ?? '', b.communityCode ?? '') ||
  byStreet.compare(a.address, b.address) ||
  byStreet.compare(a.number, b.number);

/**
 * Rounds with short ways, by the same search as visits. A door of which nobody knows where it is comes at the end of the
 * last round, in the order of the streets; without the kitchen's own place all do.
 */
export function planStops(
  stops: readonly Stop[],
  kitchen: Point | null,
  rules: RoundRules,
): Map<string, Place> {
  const ordered = [...stops].sort(byAddress);
  const rounds = Math.max(1, Math.ceil(ordered.length / rules.stopsPerRound));
  if (kitchen === null) return placesOf(chunks(ordered, rules.stopsPerRound).map(idsOf));
  const { fromMinute, toMinute, minutesPerStop: minutes, ways } = rules;
  const planned = planRound({
    start: kitchen,
    stops: ordered.map(({ id, at }) => ({ id, at, fromMinute, toMinute, minutes })),
    couriers: Array.from({ length: rounds }, (_, index) => ({
      ...{ id: String(index + 1), fromMinute, untilMinute: toMinute },
    })),
    rules: ways,
  });
  const found = planned.rounds.map(({ stops: some }) => some.map(({ id }) => id));
  const walked = found.filter((ids) => ids.length > 0);
  const last = [...(walked.pop() ?? []), ...planned.unplaced];
  return placesOf([...walked, last]);
}

const idsOf = (stops: readonly Stop[]): string[] => stops.map(({ id }) => id);

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );

const placesOf = (rounds: readonly (readonly string[])[]): Map<string, Place> =>
  new Map(
    rounds.flatMap((ids, round) =>
      ids.map((id, stop): [string, Place] => [id, { round: round + 1, stop: stop + 1 }]),
    ),
  );
