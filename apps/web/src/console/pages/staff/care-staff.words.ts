import { counted } from '../../../words/counted';
import { dictionary } from '../../../words/dictionary';

/** The parts of a caregiver's page, as its address names them. */
export const STAFF_PARTS = ['days', 'leave', 'person', 'papers'] as const;
export type StaffPart = (typeof STAFF_PARTS)[number];

type Parts = Readonly<Record<StaffPart, string>>;
const parts = (words: Parts): Parts => words;

/** Words of the parts of a caregiver's page, of towns and of the way between visits. */
export const careStaffWords = dictionary({
  zh: {
    parts: parts({ days: '班次', leave: '请假和互换', person: '资料和服务镇街', papers: '证书' }),
    partsLabel: '这位护理员的各部分',
    left: '这位护理员已离职，这里只能查看。要重新安排班次，请先在“资料和服务镇街”里改为在岗。',
    towns: '去哪些镇街',
    everywhere: '机构服务的所有镇街',
    some: '只去下面选中的镇街',
    chosen: '镇街',
    needTown: '请至少选择一个镇街',
    townsLost: '镇街名单没有取到，原来的选择会保留。',
    buffer: '每次上门后的路程时间',
    bufferHint: '新接的上门之间会留出这段时间；已经约好的不变。',
    minutes: '留多少分钟',
    asCity: (minutes: number) => `按全市规定（${minutes} 分钟）`,
    count: (minutes: number) => (minutes === 0 ? '不留' : `${minutes} 分钟`),
    save: '保存',
    bufferSaved: '路程时间已保存。',
  },
  en: {
    parts: parts({
      days: 'Hours',
      leave: 'Leave and changes',
      person: 'Person and towns',
      papers: 'Certificates',
    }),
    partsLabel: 'Parts of this caregiver’s page',
    left: 'This caregiver has left, so all of this is only to be read. To plan hours again, say first under “Person and towns” that they work here.',
    towns: 'Which towns',
    everywhere: 'Wherever the service goes',
    some: 'Only the towns chosen below',
    chosen: 'Towns',
    needTown: 'Choose at least one town',
    townsLost: 'The list of towns could not be loaded; what was chosen stays.',
    buffer: 'The way after each visit',
    bufferHint: 'So long is kept free between visits that are taken on; what is promised stays as it is.',
    minutes: 'Minutes to keep free',
    asCity: (minutes) => `As in the city (${counted(minutes, 'minute')})`,
    count: (minutes) => (minutes === 0 ? 'None' : counted(minutes, 'minute')),
    save: 'Save',
    bufferSaved: 'The way is saved.',
  },
});
