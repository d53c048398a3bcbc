import { type BedState, type FieldError, type Text } from '@yilian/contracts';
import { type ActBed, type ActDone, type ActFault } from './bed-acts';
import { dateOf } from './calendar';
import { nightsIn } from './plan-stays';

/** What an act could not do, with what is needed to say why. */
export interface FaultOfAct {
  readonly act: ActDone['act'];
  readonly fault: ActFault;
  readonly bed: ActBed;
  readonly target: ActBed | null;
  /** Rooms and numbers of free beds nearby, where they help. */
  readonly nearest: readonly string[];
}

const POINTERS: Readonly<Record<ActFault, string>> = {
  changed: 'version',
  'target-changed': 'toVersion',
  'wrong-state': 'state',
  'in-use': 'bedId',
  'wrong-sex': 'sex',
  'wrong-kind': 'kind',
  nobody: 'fromDate',
  unanswered: 'fromDate',
  'target-taken': 'toBedId',
};

const STATES: Readonly<Record<BedState, Text>> = {
  vacant: { zh: '空床', en: 'free' },
  held: { zh: '已订', en: 'booked' },
  occupied: { zh: '在住', en: 'lived in' },
  on_leave: { zh: '请假', en: 'on leave' },
  in_hospital: { zh: '住院', en: 'in hospital' },
  cleaning: { zh: '清洁', en: 'being cleaned' },
  maintenance: { zh: '维修', en: 'under repair' },
  closed: { zh: '停用', en: 'closed' },
};

/** The fault as a screen shows it beside what was sent; `within`: where that stands. */
export const faultError = (fault: FaultOfAct, within = ''): FieldError => ({
  pointer: `${within}/${POINTERS[fault.fault]}`,
  message: messageOf(fault),
});

function messageOf({ act, fault, bed, target, nearest }: FaultOfAct): FieldError['message'] {
  switch (fault) {
    case 'changed':
    case 'target-changed': {
      const sent = fault === 'changed' ? act.version : act.act === 'move' ? act.toVersion : 0;
      const { state, version } = fault === 'changed' ? bed : target!;
      return {
        zh: `现在是${STATES[state].zh}（第 ${version} 版），提交时看到的是第 ${sent} 版`,
        en: `It is ${STATES[state].en} now (version ${version}); sent was version ${sent}`,
      };
    }
    case 'in-use':
      return inUse(bed, nearest);
    case 'wrong-state':
      return {
        zh: `床位现在是${STATES[bed.state].zh}，不能这样改`,
        en: `A bed that is ${STATES[bed.state].en} cannot change like this`,
      };
    case 'wrong-sex':
      return { zh: '这张床不收这一性别的长者', en: 'The bed is not for people of this sex' };
    case 'wrong-kind':
      return {
        zh: '这张床的种类不合适：预约要的是另一种床',
        en: 'The bed is of a kind that the booking did not ask for',
      };
    case 'nobody':
      return { zh: '这张床上没有可以转走的长者', en: 'There is nobody in this bed who could move' };
    case 'unanswered':
      return {
        zh: '这张床正等待机构答复，请先答复请求',
        en: 'This bed waits for an answer to its request; answer that first',
      };
    case 'target-taken':
      return { zh: '那张床在这段时间里不空', en: 'That bed is not free for these nights' };
  }
}

function inUse(bed: ActBed, nearest: readonly string[]): FieldError['message'] {
  const [zh, en] = promise(bed);
  return nearest.length === 0
    ? { zh: `${zh}；没有同类空床`, en: `${en}; no other bed of its kind is free` }
    : { zh: `${zh}；附近的空床：${nearest.join('、')}`, en: `${en}; free nearby: ${nearest.join(', ')}` };
}

/** The first stay that the bed is promised to. */
function promise(bed: ActBed): readonly [zh: string, en: string] {
  const [stay] = bed.stays;
  if (!stay) return ['已有长者', 'Somebody has it'];
  const [from, nights] = [dateOf(stay.from), nightsIn(stay)];
  return nights === null
    ? [`${from} 起已有预约（长住）`, `It is booked from ${from} on`]
    : [`${from} 起已有预约（${nights} 晚）`, `It is booked from ${from} for ${nights} nights`];
}
