import { Injectable } from '@nestjs/common';
import type { BedKind, DayPart, LocalDate, MealTime, ServiceKind, SexRule } from '@yilian/contracts';
import { Database } from '@yilian/platform';
import { type Care, CareSupplyQuery } from './care-supply.query';
import { CityDays } from './city-days.adapter';
import { groupedBy } from './domain/grouped-by';
import type { Horizon, Supply } from './domain/shapes';

interface BedData {
  readonly serviceId: string;
  readonly bedKind: BedKind;
  readonly sexRule: SexRule;
  readonly count: number;
}

interface SlotData {
  readonly serviceId: string;
  readonly date: LocalDate;
  readonly part: DayPart | MealTime;
  readonly free: number;
  readonly cutoffAt: Date | null;
}

/** Reads what services still have to give within a horizon. Only this and the facts query know the tables of others. */
@Injectable()
export class SupplyQuery {
  constructor(
    private readonly database: Database,
    private readonly days: CityDays,
    private readonly caregivers: CareSupplyQuery,
  ) {}

  /** The supply of each service by its id; a service of which nothing is free has an empty one. */
  async of(services: ReadonlyMap<string, ServiceKind>, horizon: Horizon): Promise<Map<string, Supply>> {
    const ids = (kinds: readonly ServiceKind[]) =>
      [...services].filter(([, kind]) => kinds.includes(kind)).map(([id]) => id);
    const [beds, slots, care] = await Promise.all([
      this.beds(ids(['residential']), horizon),
      this.slots(ids(['day_care', 'meal']), horizon),
      this.caregivers.of(ids(['home_care']), horizon),
    ]);
    return new Map(
      [...services].map(([id, kind]) => [id, this.supplyOf(kind, beds.get(id), slots.get(id), care.get(id))]),
    );
  }

  private supplyOf(
    kind: ServiceKind,
    beds: readonly BedData[] = [],
    slots: readonly SlotData[] = [],
    care: Care = { days: [] },
  ): Supply {
    switch (kind) {
      case 'residential':
        return { kind, vacant: beds.map(({ bedKind, sexRule, count }) => ({ bedKind, sexRule, count })) };
      case 'day_care':
        return { kind, seats: slots.map(({ date, part, free }) => ({ date, part: part as DayPart, free })) };
      case 'meal':
        return {
          kind,
          portions: slots.map(({ date, part, free, cutoffAt }) => ({
            date,
            meal: part as MealTime,
            free,
            cutoffAtMs: cutoffAt?.getTime() ?? this.days.endOf(date),
          })),
        };
      case 'home_care':
        return { kind, ...care };
    }
  }

  /** Beds that are vacant and promised to nobody in the horizon: free from now on, for a short stay or a long one. */
  private async beds(ids: readonly string[], { from, to }: Horizon): Promise<Map<string, BedData[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<BedData>(
      `SELECT service_id AS serviceId, kind AS bedKind, sex_rule AS sexRule, COUNT(*) AS count
         FROM bed
        WHERE service_id IN (?) AND state = 'vacant' AND open_from IS NULL
          AND NOT EXISTS (SELECT 1 FROM bed_night
                           WHERE bed_night.bed_id = bed.id AND night >= ? AND night < ?)
        GROUP BY service_id, kind, sex_rule
        ORDER BY service_id, kind, sex_rule`,
      [ids, from, to],
    );
    return groupedBy('serviceId', rows);
  }

  private async slots(ids: readonly string[], { from, to }: Horizon): Promise<Map<string, SlotData[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<SlotData>(
      `SELECT service_id AS serviceId, on_date AS date, part, capacity - used - out_of_service AS free,
              cutoff_at AS cutoffAt
         FROM capacity_slot
        WHERE service_id IN (?) AND on_date >= ? AND on_date < ? AND capacity > used + out_of_service AND closed = 0
        ORDER BY service_id, on_date, part`,
      [ids, from, to],
    );
    return groupedBy('serviceId', rows);
  }
}
