import {
  type CorrectionReason,
  type VisitAlarmLevel,
  type VisitAlarmOutcome,
  type VisitState,
} from '@yilian/contracts';
import { dictionary } from './dictionary';

const states = (words: Readonly<Record<VisitState, string>>) => words;
const levels = (words: Readonly<Record<VisitAlarmLevel, string>>) => words;
const outcomes = (words: Readonly<Record<VisitAlarmOutcome, string>>) => words;
const reasons = (words: Readonly<Record<CorrectionReason, string>>) => words;

/** What visits and their alarms are called wherever they stand. */
export const visitWords = dictionary({
  zh: {
    states: states({
      scheduled: '还没到时间',
      checked_in: '服务中',
      checked_out: '已完成',
      missed: '没有人到',
      cancelled: '已取消',
    }),
    levels: levels({ agency: '已通知本机构', town: '已通知镇街值班员', city: '已通知市值班员' }),
    outcomes: outcomes({
      came_late: '护理员晚到了，服务照做',
      replaced: '换了别的护理员去',
      moved: '和家属商量改了时间',
      not_needed: '长者这次不需要服务',
      other: '其他，在下面说明',
    }),
    reasons: reasons({
      forgot: '忘记打卡',
      no_phone: '当时没有手机可用',
      wrong_time: '时间打错了',
      other: '其他原因',
    }),
    arrival: '到达',
    leaving: '离开',
  },
  en: {
    states: states({
      scheduled: 'To come',
      checked_in: 'Under way',
      checked_out: 'Done',
      missed: 'Nobody came',
      cancelled: 'Cancelled',
    }),
    levels: levels({
      agency: 'You have been told',
      town: 'The town’s officer has been told',
      city: 'The city’s officer has been told',
    }),
    outcomes: outcomes({
      came_late: 'The caregiver came late and did the service',
      replaced: 'Somebody else went',
      moved: 'Moved to another time with the family',
      not_needed: 'Not needed this time',
      other: 'Something else, said below',
    }),
    reasons: reasons({
      forgot: 'Forgot to check in or out',
      no_phone: 'Had no phone',
      wrong_time: 'Wrong time',
      other: 'Another reason',
    }),
    arrival: 'Arrival',
    leaving: 'Leaving',
  },
});
