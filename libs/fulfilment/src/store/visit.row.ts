import { type VisitAlarmLevel, type VisitAlarmOutcome, type VisitState } from '@yilian/contracts';
import { codeColumn, dateColumn, idColumn, momentColumn, sealedColumn } from '@yilian/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const number = <Name extends string, Extra extends object>(name: Name, extra?: Extra) => ({
  ...{ name, type: 'int' as const, unsigned: true, ...extra },
});
const flag = <Name extends string>(name: Name) => ({ name, type: 'boolean' as const, default: false });
const when = <Name extends string>(name: Name) => momentColumn({ name, nullable: true });

/**
 * One visit at somebody's home: what a booking of home care is made of. Places of devices are not kept, only how far they
 * were from the address.
 */
@Entity('visit')
@Index('visit_of_hold', ['holdId', 'onDate', 'ordinal'], { unique: true })
@Index('visit_of_request', ['requestId', 'onDate'])
@Index('visit_of_caregiver', ['caregiverId', 'onDate'])
@Index('visit_of_provider', ['providerId', 'onDate'])
@Index('visit_due', ['state', 'startsAt'])
@Index('visit_alarm_next', ['alarmNextAt'])
export class VisitRow {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(idColumn({ name: 'request_id' }))
  requestId!: string;

  @Column(idColumn({ name: 'hold_id' }))
  holdId!: string;

  @Column(dateColumn({ name: 'on_date' }))
  onDate!: string;

  /** Its number on that day, from 1. */
  @Column(number('ordinal'))
  ordinal!: number;

  @Column(idColumn({ name: 'provider_id' }))
  providerId!: string;

  @Column(idColumn({ name: 'older_person_id' }))
  olderPersonId!: string;

  @Column(codeColumn(9, { name: 'town_code' }))
  townCode!: string;

  @Column(idColumn({ name: 'caregiver_id' }))
  caregiverId!: string;

  @Column(number('from_minute'))
  fromMinute!: number;

  @Column(number('to_minute'))
  toMinute!: number;

  @Column(momentColumn({ name: 'starts_at' }))
  startsAt!: Date;

  @Column(momentColumn({ name: 'ends_at' }))
  endsAt!: Date;

  @Column(codeColumn(12, { default: 'scheduled' }))
  state!: VisitState;

  @Column(number('version', { default: 1 }))
  version!: number;

  /** When somebody came, as far as is known; the clock of the device and the one of the server beside it. */
  @Column(when('arrived_at'))
  arrivedAt!: Date | null;

  @Column(when('arrived_device_at'))
  arrivedDeviceAt!: Date | null;

  @Column(when('arrived_received_at'))
  arrivedReceivedAt!: Date | null;

  @Column(flag('arrived_offline'))
  arrivedOffline!: boolean;

  @Column(number('arrived_distance_m', { nullable: true }))
  arrivedDistanceM!: number | null;

  @Column(flag('arrived_corrected'))
  arrivedCorrected!: boolean;

  @Column(when('left_at'))
  leftAt!: Date | null;

  @Column(when('left_device_at'))
  leftDeviceAt!: Date | null;

  @Column(when('left_received_at'))
  leftReceivedAt!: Date | null;

  @Column(flag('left_offline'))
  leftOffline!: boolean;

  @Column(number('left_distance_m', { nullable: true }))
  leftDistanceM!: number | null;

  @Column(flag('left_corrected'))
  leftCorrected!: boolean;

  /** Who was told last that nobody came; null while there was no need. */
  @Column(codeColumn(8, { name: 'alarm_level', nullable: true }))
  alarmLevel!: VisitAlarmLevel | null;

  @Column(when('alarm_at'))
  alarmAt!: Date | null;

  @Column(when('alarm_next_at'))
  alarmNextAt!: Date | null;

  @Column(idColumn({ name: 'alarm_taken_by', nullable: true }))
  alarmTakenBy!: string | null;

  @Column(when('alarm_taken_at'))
  alarmTakenAt!: Date | null;

  /** What was done about it, by whom. */
  @Column(when('alarm_closed_at'))
  alarmClosedAt!: Date | null;

  @Column(idColumn({ name: 'alarm_closed_by', nullable: true }))
  alarmClosedBy!: string | null;

  @Column(codeColumn(12, { name: 'alarm_outcome', nullable: true }))
  alarmOutcome!: VisitAlarmOutcome | null;

  @Column(sealedColumn({ name: 'alarm_words_sealed', length: '8192', nullable: true }))
  alarmWordsSealed!: string | null;
}
