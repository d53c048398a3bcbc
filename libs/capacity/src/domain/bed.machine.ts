import { type BedState } from '@yilian/contracts';
import { defineMachine } from '@yilian/kernel';

/** The first three follow from holds and arrivals; the others are what a manager reports. */
export type BedEvent =
  | 'hold'
  | 'move_in'
  | 'release'
  | 'report_resident'
  | 'report_empty'
  | 'leave'
  | 'hospital'
  | 'return'
  | 'clean'
  | 'repair'
  | 'ready'
  | 'close';

/** What a bed is today. */
export const bedMachine = defineMachine<BedState, BedEvent>('bed', 'vacant', {
  vacant: {
    hold: 'held',
    report_resident: 'occupied',
    clean: 'cleaning',
    repair: 'maintenance',
    close: 'closed',
  },
  held: { move_in: 'occupied', release: 'vacant' },
  occupied: { release: 'vacant', report_empty: 'vacant', leave: 'on_leave', hospital: 'in_hospital' },
  on_leave: { release: 'vacant', report_empty: 'vacant', return: 'occupied', hospital: 'in_hospital' },
  in_hospital: { release: 'vacant', report_empty: 'vacant', return: 'occupied' },
  cleaning: { ready: 'vacant', repair: 'maintenance', close: 'closed' },
  maintenance: { ready: 'vacant', close: 'closed' },
  closed: { ready: 'vacant' },
});

const REPORTED: readonly BedEvent[] = [
  'report_resident',
  'report_empty',
  'leave',
  'hospital',
  'return',
  'clean',
  'repair',
  'ready',
  'close',
];

/** The report that leads from one state to another, or undefined when a manager cannot say so. */
export const reportLeading = (from: BedState, to: BedState): BedEvent | undefined =>
  REPORTED.find((event) => bedMachine.next(from, event) === to);
