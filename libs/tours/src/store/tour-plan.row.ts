import { dateColumn, idColumn } from '@yilian/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const small = <Extra extends object>(extra?: Extra) => ({
  ...{ type: 'smallint' as const, unsigned: true },
  ...extra,
});

/** Hours of a weekday in which a facility shows parties around. */
@Entity('tour_hours')
export class TourHoursRow {
  @PrimaryColumn(idColumn({ name: 'provider_id' }))
  providerId!: string;

  /** 1 Monday – 7 Sunday. */
  @PrimaryColumn(small())
  weekday!: number;

  @PrimaryColumn(small({ name: 'from_minute' }))
  fromMinute!: number;

  @Column(small({ name: 'to_minute' }))
  toMinute!: number;

  @Column(small({ name: 'slot_minutes' }))
  slotMinutes!: number;

  @Column(small())
  parties!: number;
}

/** A date without tours. */
@Entity('tour_closed_day')
export class TourClosedDayRow {
  @PrimaryColumn(idColumn({ name: 'provider_id' }))
  providerId!: string;

  @PrimaryColumn(dateColumn({ name: 'on_date' }))
  onDate!: string;
}

/** How many parties come at a time. Made when the first one does. */
@Entity('tour_slot')
export class TourSlotRow {
  @PrimaryColumn(idColumn({ name: 'provider_id' }))
  providerId!: string;

  @PrimaryColumn(dateColumn({ name: 'on_date' }))
  onDate!: string;

  @PrimaryColumn(small({ name: 'from_minute' }))
  fromMinute!: number;

  @Column(small())
  places!: number;

  @Column(small({ default: 0 }))
  taken!: number;
}
