import { type BedState } from '@yilian/contracts';
import { type IconName } from '../../../kit/icons';

interface Look {
  readonly kind: 'ok' | 'warn' | 'err' | 'info' | 'mute';
  readonly icon: IconName;
}

/** Icon and colour of a state; the word stands beside them always. */
export const BED_LOOKS: Readonly<Record<BedState, Look>> = {
  vacant: { kind: 'ok', icon: 'check' },
  held: { kind: 'warn', icon: 'clock' },
  occupied: { kind: 'info', icon: 'person' },
  on_leave: { kind: 'warn', icon: 'next' },
  in_hospital: { kind: 'warn', icon: 'care' },
  cleaning: { kind: 'mute', icon: 'sun' },
  maintenance: { kind: 'mute', icon: 'gear' },
  closed: { kind: 'mute', icon: 'cross' },
};
