import { type DayPlanState, type SecondPerson, type VisitOpen, type VisitReason } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, jsonColumn, momentColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type PlanBasis } from '../domain/day';

const small = <Extra extends object>(name: string, extra?: Extra) => ({
  ...{ name, type: 'smallint' as const, unsigned: true },
  ...extra,
});
const whole = <Extra extends object>(name: string, extra?: Extra) => ({
  ...{ name, type: 'int' as const, unsigned: true },
  ...extra,
});

/** A plan of one day of a home-care service, from the asking to what became of it. */
@Entity('day_plan')
@Index('day_plan_version', ['serviceId', 'onDate', 'version'], { unique: true })
@Index('day_plan_accepted', ['acceptedDay', 'serviceId'], { unique: true })
export class DayPlanRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column(idColumn({ name: 'provider_id' }))
  providerId!: string;

  @Column(dateColumn({ name: 'on_date' }))
  onDate!: string;

  @Column(whole('version'))
  version!: number;

  @Column(codeColumn(12))
  state!: DayPlanState;

  /** Ids of caregivers who do not come. */
  @Column(jsonColumn())
  absent!: string[];

  /** What it was made from; null until it is found. */
  @Column(jsonColumn({ nullable: true }))
  basis!: PlanBasis | null;

  /** SHA-256 of the basis and of what it was searched with. */
  @Column(codeColumn(64, { name: 'input_hash', nullable: true }))
  inputHash!: string | null;

  @Column(codeColumn(24, { name: 'solver_version' }))
  solverVersion!: string;

  @Column(whole('seed'))
  seed!: number;

  @Column({ type: 'double', nullable: true })
  cost!: number | null;

  @Column(whole('way_minutes', { nullable: true }))
  wayMinutes!: number | null;

  @Column(whole('open_visits', { nullable: true }))
  openVisits!: number | null;

  @Column(idColumn({ name: 'asked_by' }))
  askedBy!: string;

  @Column(momentColumn({ name: 'asked_at', default: () => 'CURRENT_TIMESTAMP(3)' }))
  askedAt!: Date;

  @Column(momentColumn({ name: 'found_at', nullable: true }))
  foundAt!: Date | null;

  @Column(idColumn({ name: 'accepted_by', nullable: true }))
  acceptedBy!: string | null;

  @Column(momentColumn({ name: 'accepted_at', nullable: true }))
  acceptedAt!: Date | null;

  /** So that one plan of a day is in force at most. */
  @Column(
    dateColumn({
      name: 'accepted_day',
      nullable: true,
      generatedType: 'STORED' as const,
      asExpression: "if(`state` = 'accepted', `on_date`, null)",
      insert: false,
      update: false,
    }),
  )
  acceptedDay!: string | null;
}

/** Who goes to one visit by a plan; part 1 is the second person. */
@Entity('day_plan_visit')
export class DayPlanVisitRow {
  @PrimaryColumn(idColumn({ name: 'plan_id' }))
  planId!: string;

  @PrimaryColumn(idColumn({ name: 'request_id' }))
  requestId!: string;

  @PrimaryColumn(small('visit_no'))
  visitNo!: number;

  @PrimaryColumn(small('part'))
  part!: 0 | 1;

  @Column(idColumn({ name: 'hold_id' }))
  holdId!: string;

  /** Null: nobody can. */
  @Column(idColumn({ name: 'caregiver_id', nullable: true }))
  caregiverId!: string | null;

  @Column(small('visit_order'))
  order!: number;

  @Column(small('start_minute'))
  startMinute!: number;

  @Column(small('minutes'))
  minutes!: number;

  @Column(small('way_minutes'))
  wayMinutes!: number;

  @Column(small('late_minutes'))
  lateMinutes!: number;

  @Column(jsonColumn())
  why!: VisitReason[];

  @Column(codeColumn(16, { name: 'open_reason', nullable: true }))
  open!: VisitOpen | null;
}

/** What staff decided by hand about one visit of a date; it stands for every plan of that day. */
@Entity('visit_wish')
@Index('visit_wish_day', ['serviceId', 'onDate'])
export class VisitWishRow {
  @PrimaryColumn(idColumn({ name: 'request_id' }))
  requestId!: string;

  @PrimaryColumn(dateColumn({ name: 'on_date' }))
  onDate!: string;

  @PrimaryColumn(small('visit_no'))
  visitNo!: number;

  @Column(idColumn({ name: 'service_id' }))
  serviceId!: string;

  @Column(idColumn({ name: 'pinned_to', nullable: true }))
  pinnedTo!: string | null;

  @Column(jsonColumn({ nullable: true }))
  second!: SecondPerson | null;

  /** Whom an accepted plan sent as the second one. */
  @Column(idColumn({ name: 'second_given_to', nullable: true }))
  secondGivenTo!: string | null;
}
