import { Injectable } from '@nestjs/common';
import {
  type DeliveryState,
  type LocalDate,
  type MealTime,
  type NotDeliveredReason,
  type TimelineEntry,
  type WelfareOutcome,
} from '@yilian/contracts';
import { Database } from '@yilian/platform';
import { deliverySentence, welfareSentence } from '../domain/meal-story';

interface DeliveryRaw {
  readonly date: LocalDate;
  readonly meal: MealTime;
  readonly state: DeliveryState;
  readonly reason: NotDeliveredReason | null;
  readonly at: Date | null;
}

interface CheckRaw {
  readonly opened: Date;
  readonly acknowledged: Date | null;
  readonly closed: Date | null;
  readonly outcome: WelfareOutcome | null;
}

const STEPS = ['opened', 'acknowledged', 'closed'] as const;

/** What became of the meals of a booking. Deliveries and welfare checks belong to other contexts and are only read. */
@Injectable()
export class MealStory {
  constructor(private readonly database: Database) {}

  /** The caller has checked the right to it. */
  async of(requestId: string): Promise<TimelineEntry[]> {
    const [deliveries, checks] = await Promise.all([this.deliveries(requestId), this.checks(requestId)]);
    const told = deliveries.flatMap(({ date, meal, state, reason, at }): TimelineEntry[] => {
      const text = deliverySentence(date, meal, state, reason);
      return text && at ? [{ at: at.toISOString(), by: 'provider', text }] : [];
    });
    const looked = checks.flatMap((check) =>
      STEPS.flatMap((step): TimelineEntry[] => {
        const at = check[step];
        const by = step === 'opened' ? 'platform' : 'officer';
        return at ? [{ at: at.toISOString(), by, text: welfareSentence(step, check.outcome) }] : [];
      }),
    );
    return [...told, ...looked];
  }

  private async deliveries(requestId: string): Promise<DeliveryRaw[]> {
    return this.database.read(
      'SELECT on_date AS date, meal, state, reason, reported_at AS at FROM meal_delivery WHERE request_id = ?',
      [requestId],
    );
  }

  private async checks(requestId: string): Promise<CheckRaw[]> {
    return this.database.read(
      'SELECT opened_at AS opened, acknowledged_at AS acknowledged, closed_at AS closed, outcome FROM welfare_check WHERE request_id = ?',
      [requestId],
    );
  }
}
