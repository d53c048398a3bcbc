import { type VisitState } from '@yilian/contracts';
import { dictionary } from '../../words/dictionary';
import { listText } from '../../words/format';

const states = (words: Readonly<Record<VisitState, string>>) => words;

export const visitsWords = dictionary({
  zh: {
    title: '上门情况',
    states: states({
      scheduled: '还没到时间',
      checked_in: '护理员已到达',
      checked_out: '已完成',
      missed: '护理员还没有到，机构正在处理',
      cancelled: '已取消',
    }),
    arrived: (time: string) => `${time} 到达`,
    left: (time: string) => `${time} 离开`,
    far: (metres: string) => `打卡地点离住址约 ${metres}`,
    done: (names: readonly string[]) => `做了：${listText(names)}`,
    asked: '您要求的服务',
    note: (words: string) => `护理员记录：${words}`,
    byHours: '按约定时间计，没有打卡记录。',
    corrected: '时间由机构更正过，原来的记录保留着。',
  },
  en: {
    title: 'What happened on the visits',
    states: states({
      scheduled: 'To come',
      checked_in: 'The caregiver is there',
      checked_out: 'Done',
      missed: 'Nobody has come yet; the agency looks after it',
      cancelled: 'Cancelled',
    }),
    arrived: (time: string) => `Arrived at ${time}`,
    left: (time: string) => `Left at ${time}`,
    far: (metres: string) => `Checked in about ${metres} from the address`,
    done: (names: readonly string[]) => `Done: ${listText(names)}`,
    asked: 'what you asked for',
    note: (words: string) => `The caregiver noted: ${words}`,
    byHours: 'By the agreed hours; nobody checked in.',
    corrected: 'The agency corrected a time; what stood there before is kept.',
  },
});
