import { type RequestState, type SettingValue, type Text, type WantedUnits } from '@yilian/contracts';
import { momentOf } from '@yilian/kernel';

/** What was agreed with the provider who accepted. */
export interface Booked {
  /** The lowest published price of the service, fen per unit; null when there is none. */
  readonly priceFen: number | null;
  /** Until when the kitchen takes changes, by date and meal. */
  readonly cutoffs: ReadonlyMap<string, number>;
}

/** All that the cost depends on. */
export interface ToCancel {
  readonly state: RequestState;
  readonly units: WantedUnits;
  readonly booked: Booked | null;
  readonly rule: SettingValue<'requests.cancellation'>;
  readonly undoUntilMs: number;
  readonly nowMs: number;
  readonly timeZone: string;
}

export interface CancellationCost {
  readonly costFen: number;
  readonly why: Text;
  /** Null when it costs something already, or when no such hour is known. */
  readonly freeUntilMs: number | null;
}

/** Something of a booking that can be taken back by itself. */
interface Piece {
  readonly startMs: number;
  /** Free before this moment. */
  readonly freeUntilMs: number;
  readonly priceFen: number;
}

/** The key of a cutoff. */
export const cutoffKey = (date: string, meal: string): string => `${date} ${meal}`;

const HOUR_MS = 3_600_000;
const SERVED: readonly RequestState[] = ['booked', 'in_service'];
const free = (zh: string, en: string, freeUntilMs: number | null = null): CancellationCost => ({
  ...{ costFen: 0, why: { zh, en } },
  freeUntilMs,
});

/**
 * What taking a request back costs now. Nothing before somebody has accepted, nothing while it can be undone, nothing without
 * a published price; else a share of everything that begins too soon. What has begun already is paid as a service and no
 * longer belongs to the cancellation. Parts of a fen are dropped.
 */
export function cancellationCost(to: ToCancel): CancellationCost {
  const { state, booked, nowMs, undoUntilMs } = to;
  if (booked === null || !SERVED.includes(state))
    return free('还没有机构接受，取消不收费。', 'No provider has accepted yet, so cancelling is free.');
  if (booked.priceFen === null)
    return free(
      '机构没有公布价格，取消不收费。',
      'The provider has published no price, so cancelling is free.',
    );
  const pieces = piecesOf(to, booked, booked.priceFen).filter(({ startMs }) => startMs > nowMs);
  const limits = pieces.map(({ freeUntilMs }) => freeUntilMs);
  const freeUntilMs = limits.length === 0 ? null : Math.max(undoUntilMs, Math.min(...limits));
  if (nowMs < undoUntilMs)
    return free(
      '刚提交不久，撤回不收费。',
      'It was sent a moment ago and costs nothing to take back.',
      freeUntilMs,
    );
  const late = pieces.filter((piece) => piece.freeUntilMs <= nowMs);
  const bp = to.rule.lateShareBp[to.units.kind];
  const costFen = late.reduce((sum, { priceFen }) => sum + Math.floor((priceFen * bp) / 10_000), 0);
  if (costFen === 0) return free('现在取消不收费。', 'Cancelling is free at the moment.', freeUntilMs);
  return {
    costFen,
    why: {
      zh: `有 ${late.length} 项已过免费取消的时间，按价格的 ${bp / 100}% 收。已经开始的服务照常收费，不算在这里。`,
      en: `It is too late to cancel ${late.length} part(s) free of charge; they cost ${bp / 100}% of their price. What has begun already is paid as usual and not counted here.`,
    },
    freeUntilMs: null,
  };
}

function piecesOf({ units, rule, timeZone }: ToCancel, { cutoffs }: Booked, priceFen: number): Piece[] {
  const piece = (date: string, minute: number, price: number, limitMs?: number): Piece => {
    const startMs = momentOf(date, minute, timeZone);
    return {
      startMs,
      freeUntilMs: limitMs ?? startMs - rule.freeHours[units.kind] * HOUR_MS,
      priceFen: price,
    };
  };
  switch (units.kind) {
    case 'residential': {
      const nights = Math.min(rule.stayNights, units.nights ?? rule.stayNights);
      return [piece(units.fromDate, rule.startMinute.night, nights * priceFen)];
    }
    case 'day_care':
      return units.sessions.map(({ date, part }) => piece(date, rule.startMinute[part], priceFen));
    case 'meal':
      return units.portions.map(({ date, meal, quantity }) =>
        piece(date, rule.startMinute[meal], quantity * priceFen, cutoffs.get(cutoffKey(date, meal))),
      );
    case 'home_care':
      return units.visits.map(({ date, fromMinute, durationMinutes }) =>
        piece(date, fromMinute, Math.floor((durationMinutes * priceFen) / 60)),
      );
  }
}
