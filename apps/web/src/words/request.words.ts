import { type RequestState, type ServiceKind } from '@yilian/contracts';
import { type IconName } from '../kit/icons';
import { dictionary } from './dictionary';

const kinds = (home: string, day: string, meal: string, visit: string): Record<ServiceKind, string> => ({
  residential: home,
  day_care: day,
  meal,
  home_care: visit,
});

const states = (words: Record<RequestState, string>): Record<RequestState, string> => words;

export const requestWords = dictionary({
  zh: {
    kinds: kinds('住养老院', '日间照料', '送餐', '上门照护'),
    states: states({
      draft: '没有提交',
      submitted: '已提交',
      matching: '正在找机构',
      offered: '等机构答复',
      waiting: '排队等空位',
      escalated: '工作人员跟进中',
      booked: '预约成功',
      in_service: '服务中',
      completed: '已完成',
      closed: '已完成',
      cancelled: '已取消',
      unmet: '没能安排',
    }),
  },
  en: {
    kinds: kinds('Care home', 'Day care', 'Meals', 'Care at home'),
    states: states({
      draft: 'Not sent',
      submitted: 'Sent',
      matching: 'Looking for a provider',
      offered: 'Provider is being asked',
      waiting: 'In the waiting line',
      escalated: 'Staff are helping',
      booked: 'Booked',
      in_service: 'Under way',
      completed: 'Completed',
      closed: 'Completed',
      cancelled: 'Cancelled',
      unmet: 'Could not be arranged',
    }),
  },
});

export const KIND_ICONS: Readonly<Record<ServiceKind, IconName>> = {
  residential: 'bed',
  day_care: 'sun',
  meal: 'bowl',
  home_care: 'care',
};

interface Look {
  readonly kind: 'ok' | 'warn' | 'err' | 'info' | 'mute';
  readonly icon: IconName;
}
const BUSY: Look = { kind: 'info', icon: 'clock' };
const DONE: Look = { kind: 'mute', icon: 'check' };

/** How each state is marked; the word always stands beside it. */
export const STATE_LOOKS: Readonly<Record<RequestState, Look>> = {
  draft: BUSY,
  submitted: BUSY,
  matching: BUSY,
  offered: BUSY,
  waiting: { kind: 'warn', icon: 'clock' },
  escalated: { kind: 'warn', icon: 'person' },
  booked: { kind: 'ok', icon: 'check' },
  in_service: { kind: 'ok', icon: 'care' },
  completed: DONE,
  closed: DONE,
  cancelled: { kind: 'mute', icon: 'cross' },
  unmet: { kind: 'err', icon: 'alert' },
};

/** States in which nothing more will happen. */
export const ENDED: ReadonlySet<RequestState> = new Set(['completed', 'closed', 'cancelled', 'unmet']);
